package dev.supercargo.advice.machine;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.time.YearMonth;

/**
 * One accelerator of a machine.
 *
 * @param name as its driver calls it
 * @param sheet what the catalog knows of it
 * @param memory as its driver tells
 * @param powerLimit as its driver tells
 * @param temperature now
 * @param launched month the part came to market
 */
public record Gpu(
        String name,
        Measured<AcceleratorSpec> sheet,
        Measured<Memory> memory,
        Measured<Power> powerLimit,
        Measured<Temperature> temperature,
        Measured<YearMonth> launched) {

    /** What the driver tells, else the data sheet. */
    public Measured<Memory> usableMemory() {
        return memory.isKnown() ? memory : sheet.map(AcceleratorSpec::memory);
    }

    /** What the driver allows, else the data sheet. */
    public Measured<Power> power() {
        if (powerLimit.isKnown()) {
            return powerLimit;
        }
        return switch (sheet) {
            case Measured.Known<AcceleratorSpec>(AcceleratorSpec spec) -> spec.tdp();
            case Measured.Unknown<AcceleratorSpec>(String reason) -> Measured.unknown(reason);
        };
    }
}
