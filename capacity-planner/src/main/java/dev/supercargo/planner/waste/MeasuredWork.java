package dev.supercargo.planner.waste;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;

/**
 * Finished work of one task on one accelerator.
 *
 * @param runs how many, positive
 * @param units done, positive
 * @param cost of the time computing
 */
public record MeasuredWork(
        Task task, String acceleratorId, int runs, double units, BigDecimal acceleratorHours, Money cost) {

    private static final double MILLION = 1e6;

    /** Dollars for a million units. */
    double perMillion() {
        return cost.amount().doubleValue() / units * MILLION;
    }

    /** What the same units would have cost at another's speed and price. */
    Money costAt(MeasuredWork other) {
        return other.cost().timesEstimate(units / other.units());
    }
}
