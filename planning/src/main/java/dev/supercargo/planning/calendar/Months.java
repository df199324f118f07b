package dev.supercargo.planning.calendar;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;

/**
 * A length of time in months.
 *
 * @param count 0 or more
 */
public record Months(int count) implements Comparable<Months> {

    /** A twelfth of 8,760 hours, by which clouds turn prices per hour into prices per month. */
    public static final Duration LENGTH = Duration.ofHours(730);

    private static final int OF_A_YEAR = 12;

    public Months {
        if (count < 0) {
            throw new IllegalArgumentException("months must be 0 or more, but are " + count);
        }
    }

    public static Months ofYears(int years) {
        return new Months(years * OF_A_YEAR);
    }

    /** From {@code from} until {@code until}, which is not before it. */
    public static Months between(YearMonth from, YearMonth until) {
        return new Months(index(until) - index(from));
    }

    public double years() {
        return count / (double) OF_A_YEAR;
    }

    /** The hours of so many months of 730 hours. */
    public Duration length() {
        return LENGTH.multipliedBy(count);
    }

    /** The hours of one month as a factor for prices per hour. */
    public static BigDecimal hoursOfOne() {
        return BigDecimal.valueOf(LENGTH.toHours());
    }

    public Months plus(Months other) {
        return new Months(count + other.count);
    }

    public YearMonth after(YearMonth month) {
        return month.plusMonths(count);
    }

    @Override
    public int compareTo(Months other) {
        return Integer.compare(count, other.count);
    }

    @Override
    public String toString() {
        return count == 1 ? "1 month" : count + " months";
    }

    private static int index(YearMonth month) {
        return month.getYear() * OF_A_YEAR + month.getMonthValue();
    }
}
