package dev.supercargo.planner.accuracy;

import dev.supercargo.quantities.Measured;
import java.time.Duration;

/**
 * What a run was predicted to take.
 *
 * @param median positive
 * @param band unknown if the router gave none
 */
public record Prediction(Duration median, Measured<Band> band) {

    /** Width of ln(actual / median) where the router gave no band: a factor of 1.38 either way in eight of ten runs. */
    private static final double SIGMA_WITHOUT_BAND = 0.25;

    /** A narrower band would call every second of difference a drift. */
    private static final double SIGMA_MIN = 0.02;

    /** 10 % and 90 % of a normal distribution lie 2.5631 standard deviations apart. */
    private static final double SIGMAS_OF_BAND = 2.5631031310892007;

    public Prediction {
        if (!median.isPositive()) {
            throw new IllegalArgumentException("a predicted running time is positive, but is " + median);
        }
    }

    /** Natural logarithm of actual over predicted: 0 is exact, 0.1 is about 10 % slower. */
    double logRatio(Duration actual) {
        return Math.log(seconds(actual) / seconds(median));
    }

    /** Standard deviation of {@link #logRatio} that the prediction itself claims. */
    double sigma() {
        return switch (band) {
            case Measured.Known<Band>(Band known) ->
                Math.max(SIGMA_MIN, Math.log(seconds(known.p90()) / seconds(known.p10())) / SIGMAS_OF_BAND);
            case Measured.Unknown<Band> unknown -> SIGMA_WITHOUT_BAND;
        };
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
