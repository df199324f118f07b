package dev.supercargo.forecasting.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A method on one series relative to repeating yesterday, or the mean over series.
 *
 * @param mase ratio of the mean absolute scaled errors; below 1 is better than repeating yesterday
 * @param pinball ratio of the pinball losses
 * @param coverage80 share of truths inside the 80 % interval
 * @param coverage95 share of truths inside the 95 % interval
 * @param forecasts how many were judged
 */
public record RelativeAccuracy(double mase, double pinball, double coverage80, double coverage95, int forecasts) {

    /** A ratio below it counts as this much, so that one perfect forecast does not decide a geometric mean. */
    private static final double RATIO_MIN = 0.01;

    /** Geometric mean of the ratios and arithmetic mean of the shares, every series counting the same. */
    public static RelativeAccuracy mean(List<RelativeAccuracy> series) {
        return new RelativeAccuracy(
                geometric(series, RelativeAccuracy::mase),
                geometric(series, RelativeAccuracy::pinball),
                series.stream()
                        .mapToDouble(RelativeAccuracy::coverage80)
                        .average()
                        .orElse(0),
                series.stream()
                        .mapToDouble(RelativeAccuracy::coverage95)
                        .average()
                        .orElse(0),
                series.stream().mapToInt(RelativeAccuracy::forecasts).sum());
    }

    private static double geometric(List<RelativeAccuracy> series, ToDoubleFunction<RelativeAccuracy> ratio) {
        return Math.exp(series.stream()
                .mapToDouble(ratio)
                .map(value -> Math.log(Math.max(RATIO_MIN, value)))
                .average()
                .orElse(0));
    }
}
