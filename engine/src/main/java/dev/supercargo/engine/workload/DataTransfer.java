package dev.supercargo.engine.workload;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/**
 * Data that must reach the machine before training starts.
 *
 * @param size of what is copied; zero if the job brings none
 * @param sourceRegion provider region or site where it lies; if unknown it is taken to lie elsewhere
 */
public record DataTransfer(Memory size, Measured<String> sourceRegion) {

    public static DataTransfer none() {
        return new DataTransfer(new Memory(0), Measured.unknown("the job brings no data"));
    }

    public boolean isNone() {
        return size.bytes() == 0;
    }
}
