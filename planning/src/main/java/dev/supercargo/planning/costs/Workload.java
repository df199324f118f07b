package dev.supercargo.planning.costs;

import dev.supercargo.planning.calendar.Months;

/**
 * The work to be done.
 *
 * @param hoursPerMonth in the first month, on a machine of {@link Speed#SAME}; 0 or more
 */
public record Workload(double hoursPerMonth, Growth growth) {

    /** Hours that one machine has in a month. */
    public static final double HOURS_OF_MONTH = Months.LENGTH.toHours();

    public Workload {
        if (!(hoursPerMonth >= 0) || Double.isInfinite(hoursPerMonth)) {
            throw new IllegalArgumentException("hours of a month are 0 or more, but are " + hoursPerMonth);
        }
    }

    /**
     * Hours that a machine of {@code speed} runs.
     *
     * @param month from 1
     */
    public double hoursIn(int month, Speed speed) {
        return hoursPerMonth * growth.factorIn(month) / speed.times();
    }

    Workload of(double otherHoursPerMonth) {
        return new Workload(otherHoursPerMonth, growth);
    }
}
