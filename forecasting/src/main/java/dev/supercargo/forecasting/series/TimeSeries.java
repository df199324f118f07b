package dev.supercargo.forecasting.series;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Equally spaced, finite observations. Value {@code i} stands for the interval from {@code timeAt(i)} (inclusive) to
 * {@code timeAt(i + 1)} (exclusive); its unit is the caller's, for demand accelerator-hours per step. Immutable.
 */
public final class TimeSeries {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Instant start;
    private final Duration step;
    private final double[] values;

    private TimeSeries(Instant start, Duration step, double[] values) {
        if (step.isZero() || step.isNegative()) {
            throw new IllegalArgumentException("step must be longer than 0, but is " + step);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value " + i + " of the series must be finite, but is " + values[i]
                        + ". Maybe fill the gap before forecasting.");
            }
        }
        this.start = start;
        this.step = step;
        this.values = values;
    }

    public static TimeSeries of(Instant start, Duration step, double... values) {
        return new TimeSeries(start, step, values.clone());
    }

    /** Hourly observations; {@code start} is a full hour in UTC. */
    public static TimeSeries hourly(Instant start, double... values) {
        if (start.getEpochSecond() % HOUR.toSeconds() != 0 || start.getNano() != 0) {
            throw new IllegalArgumentException("an hourly series starts on a full hour, but this one at " + start);
        }
        return of(start, HOUR, values);
    }

    public Instant start() {
        return start;
    }

    public Duration step() {
        return step;
    }

    /** The first instant that is no longer covered. */
    public Instant end() {
        return timeAt(values.length);
    }

    public Instant timeAt(int index) {
        return start.plus(step.multipliedBy(index));
    }

    public int length() {
        return values.length;
    }

    public double at(int index) {
        return values[index];
    }

    /** The latest observation. */
    public double latest() {
        if (values.length == 0) {
            throw new IllegalStateException("an empty series has no latest value");
        }
        return values[values.length - 1];
    }

    /** A copy. */
    public double[] values() {
        return values.clone();
    }

    /** The oldest {@code count} observations. */
    public TimeSeries first(int count) {
        return new TimeSeries(start, step, Arrays.copyOf(values, requireAtMostLength(count)));
    }

    /** The newest {@code count} observations, or all if there are fewer. */
    public TimeSeries recent(int count) {
        int from = Math.max(0, values.length - count);
        return new TimeSeries(timeAt(from), step, Arrays.copyOfRange(values, from, values.length));
    }

    /** A series of the same step that begins where this one ends. */
    public TimeSeries following(double... next) {
        return of(end(), step, next);
    }

    public TimeSeries map(DoubleUnaryOperator operator) {
        return new TimeSeries(start, step, Arrays.stream(values).map(operator).toArray());
    }

    private int requireAtMostLength(int count) {
        if (count < 0 || count > values.length) {
            throw new IllegalArgumentException(
                    "cannot take the first " + count + " of " + values.length + " observations");
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeSeries that
                && start.equals(that.start)
                && step.equals(that.step)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * start.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length + " values from " + start + " every " + step;
    }
}
