package dev.supercargo.engine.prediction.inference;

import java.time.Duration;

/**
 * A duration with its 80 % interval.
 *
 * @param p10 one case in ten is faster
 * @param p50 half of the cases are faster
 * @param p90 nine cases in ten are faster
 */
public record Band(Duration p10, Duration p50, Duration p90) {

    static Band around(double seconds, double spread) {
        return new Band(duration(seconds / spread), duration(seconds), duration(seconds * spread));
    }

    /** Of the median. */
    public double seconds() {
        return p50.toNanos() / 1e9;
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(Math.min(seconds, 1e9) * 1e9));
    }
}
