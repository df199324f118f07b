package dev.supercargo.engine.assignment;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;

/**
 * How a job would use one group of scarce pools. A claim is all or nothing: all devices at once in one pool, or none.
 *
 * @param group of pools that would do
 * @param devices taken while the job runs, 1 or more
 * @param marginalCost of the whole job there: what is compared with the alternative
 * @param fullCost of the whole job there: what budgets count
 * @param held how long the devices are taken, positive
 * @param latestStart the last moment at which the job can start there and still keep its deadline; unknown without
 *     deadline
 */
public record Claim(
        String group, int devices, Money marginalCost, Money fullCost, Duration held, Measured<Instant> latestStart) {

    public Claim {
        if (devices < 1) {
            throw new IllegalArgumentException(
                    "a claim on " + group + " takes 1 or more devices, but takes " + devices);
        }
        if (held.isZero() || held.isNegative()) {
            throw new IllegalArgumentException("a claim on " + group + " holds devices for some time, but for " + held);
        }
    }
}
