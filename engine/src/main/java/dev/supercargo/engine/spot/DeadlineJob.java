package dev.supercargo.engine.spot;

import dev.supercargo.quantities.HourlyRate;
import java.time.Duration;

/**
 * What is known of a job before it starts.
 *
 * @param work computing on an undisturbed instance, positive; the median if it is an estimate
 * @param workAtMost what the guard reckons with, at least {@code work}: the 90th percentile of an estimate
 * @param deadline from the start, positive
 * @param restartDelay without progress on every new instance, billed; work lost since the last checkpoint included
 * @param tick time between two decisions, positive; instances are billed by whole ticks
 * @param spot price, positive
 * @param onDemand price, positive
 */
public record DeadlineJob(
        Duration work,
        Duration workAtMost,
        Duration deadline,
        Duration restartDelay,
        Duration tick,
        HourlyRate spot,
        HourlyRate onDemand) {

    public DeadlineJob {
        positive("work", work);
        positive("deadline", deadline);
        positive("tick", tick);
        if (restartDelay.isNegative()) {
            throw new IllegalArgumentException("restart delay must not be negative, but is " + restartDelay);
        }
        if (workAtMost.compareTo(work) < 0) {
            throw new IllegalArgumentException("workAtMost must be at least work (" + work + "), but is " + workAtMost
                    + ". Maybe the percentiles are swapped.");
        }
        if (!spot.perHour().isPositive() || !onDemand.perHour().isPositive()) {
            throw new IllegalArgumentException(
                    "prices must be positive, but are " + spot + " (spot) and " + onDemand + " (on-demand)");
        }
    }

    /** A job whose work is known exactly. */
    public static DeadlineJob exactly(
            Duration work,
            Duration deadline,
            Duration restartDelay,
            Duration tick,
            HourlyRate spot,
            HourlyRate onDemand) {
        return new DeadlineJob(work, work, deadline, restartDelay, tick, spot, onDemand);
    }

    private static void positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value);
        }
    }

    /** On-demand price over spot price. */
    public double priceRatio() {
        return onDemand.perHour().shareOf(spot.perHour());
    }

    /** Whole ticks until the deadline; the rest of a tick is of no use. */
    public int ticks() {
        return Math.toIntExact(deadline.toMillis() / tick.toMillis());
    }

    long tickMillis() {
        return tick.toMillis();
    }

    long delayMillis() {
        return restartDelay.toMillis();
    }
}
