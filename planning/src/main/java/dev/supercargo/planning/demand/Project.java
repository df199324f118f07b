package dev.supercargo.planning.demand;

import dev.supercargo.quantities.Probability;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Demand that is planned but in no history yet.
 *
 * @param accelerators in every hour of its first day, 0 or more
 * @param from its first day
 * @param until its first day without
 * @param probability that it comes
 * @param yearlyGrowth of the accelerators since the first day: 0.5 for half as many again after a year; above −1
 */
public record Project(
        String name,
        double accelerators,
        LocalDate from,
        LocalDate until,
        Probability probability,
        double yearlyGrowth) {

    private static final double DAYS_OF_A_YEAR = 365.25;

    public Project {
        if (!(accelerators >= 0) || Double.isInfinite(accelerators)) {
            throw new IllegalArgumentException(
                    "project '" + name + "' needs 0 or more accelerators, but " + accelerators + " are given");
        }
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "project '" + name + "' must begin before " + until + ", but begins on " + from);
        }
        if (!(yearlyGrowth > -1) || Double.isInfinite(yearlyGrowth)) {
            throw new IllegalArgumentException("project '" + name
                    + "' must grow by more than −100 % a year, but grows by " + 100 * yearlyGrowth + " %");
        }
    }

    /** So many times its accelerators. */
    public Project times(double factor) {
        return new Project(name, factor * accelerators, from, until, probability, yearlyGrowth);
    }

    /** @param day any; 0 where it does not run */
    public double acceleratorsOn(LocalDate day) {
        return day.isBefore(from) || !day.isBefore(until)
                ? 0
                : accelerators * Math.pow(1 + yearlyGrowth, ChronoUnit.DAYS.between(from, day) / DAYS_OF_A_YEAR);
    }

    /** What a month's demand becomes if it comes for certain or not. */
    LoadCurve onTopOf(LoadCurve demand, YearMonth month) {
        LocalDate first = later(from, month.atDay(1));
        LocalDate end = earlier(until, month.plusMonths(1).atDay(1));
        long days = ChronoUnit.DAYS.between(first, end);
        if (days <= 0) {
            return demand;
        }
        double share = days / (double) month.lengthOfMonth();
        return demand.plus(acceleratorsOn(first.plusDays(days / 2)), new Probability(probability.value() * share));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
