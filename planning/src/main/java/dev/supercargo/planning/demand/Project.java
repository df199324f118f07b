package dev.supercargo.planning.demand;

import dev.supercargo.quantities.Probability;
import java.time.YearMonth;

/**
 * Demand that is planned but in no history yet.
 *
 * @param accelerators in every hour, 0 or more
 * @param from its first month
 * @param until its first month without
 * @param probability that it comes
 */
public record Project(String name, double accelerators, YearMonth from, YearMonth until, Probability probability) {

    public Project {
        if (!(accelerators >= 0) || Double.isInfinite(accelerators)) {
            throw new IllegalArgumentException(
                    "project '" + name + "' needs 0 or more accelerators, but " + accelerators + " are given");
        }
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "project '" + name + "' must begin before " + until + ", but begins in " + from);
        }
    }

    boolean runsIn(YearMonth month) {
        return !month.isBefore(from) && month.isBefore(until);
    }
}
