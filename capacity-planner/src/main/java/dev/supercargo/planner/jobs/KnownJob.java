package dev.supercargo.planner.jobs;

import java.time.Duration;

/**
 * A job that runs or was given a place. How long it takes is log-logistic with the predicted median and tails, whose survival
 * function needs no table: {@code S(t) = 1 / (1 + (t / median)^k)}, {@code k = 2 ln 9 / ln(p90 / p10)}.
 *
 * @param accelerators over all its nodes
 * @param age how long it has run; 0 before it starts
 * @param median predicted running time, above 0
 * @param low a tenth of such jobs take less
 * @param high a tenth of such jobs take more; above {@code low}
 */
public record KnownJob(int accelerators, Duration age, Duration median, Duration low, Duration high) {

    public KnownJob {
        if (!median.isPositive() || !low.isPositive() || high.compareTo(low) <= 0 || age.isNegative()) {
            throw new IllegalArgumentException("a running time needs a median above 0 and tails that differ, but has "
                    + low + ", " + median + " and " + high + " at the age of " + age);
        }
    }

    /** The probability that it still runs when so much more time has passed, given that it runs now. */
    public double survives(Duration more) {
        return (1 + ratio(age)) / (1 + ratio(age.plus(more)));
    }

    private double ratio(Duration time) {
        double shape = 2 * Math.log(9) / Math.log(seconds(high) / seconds(low));
        return Math.pow(seconds(time) / seconds(median), shape);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
