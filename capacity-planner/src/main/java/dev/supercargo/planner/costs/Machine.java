package dev.supercargo.planner.costs;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.planning.speed.SheetSpeed;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Power;

/**
 * The machine of an option, as far as it is described.
 *
 * @param accelerators of one machine
 * @param power of one accelerator
 * @param system draw of the machine without them
 */
record Machine(Measured<Accelerator> accelerator, int accelerators, Measured<Power> power, Power system) {

    /** By data sheets; only ratios mean something. */
    Measured<Double> sheetSpeed() {
        return switch (accelerator) {
            case Measured.Known<Accelerator>(Accelerator known) -> SheetSpeed.of(known, accelerators);
            case Measured.Unknown<Accelerator>(String reason) -> Measured.unknown(reason);
        };
    }
}
