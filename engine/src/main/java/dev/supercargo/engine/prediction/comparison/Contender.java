package dev.supercargo.engine.prediction.comparison;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;

/**
 * What is compared.
 *
 * @param accelerator data sheet
 * @param devices of one node, 1 or more
 * @param price of all of them together; unknown if nobody states it
 */
public record Contender(AcceleratorSpec accelerator, int devices, Measured<HourlyRate> price) {

    public Contender {
        if (devices < 1) {
            throw new IllegalArgumentException(
                    "a contender has 1 or more devices, but " + accelerator.id() + " has " + devices);
        }
    }
}
