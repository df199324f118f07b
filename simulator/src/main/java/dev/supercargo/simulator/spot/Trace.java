package dev.supercargo.simulator.spot;

import java.time.Duration;
import java.util.BitSet;

/**
 * Recorded availability of spot capacity in one place.
 *
 * @param name unique
 * @param tick time between two records
 * @param ticks number of records
 * @param up those in which capacity was to be had; not changed after construction
 */
public record Trace(String name, Duration tick, int ticks, BitSet up) {

    public boolean isUp(int index) {
        return up.get(index);
    }
}
