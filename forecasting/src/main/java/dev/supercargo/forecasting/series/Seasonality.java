package dev.supercargo.forecasting.series;

import java.util.Arrays;

/**
 * Whether a series repeats after a season.
 *
 * @param correlation of the values with those one season before, -1 to 1; 0 where nothing changes
 * @param limit what chance alone gives in 90 % of cases, by Bartlett's formula, as in the benchmarks of M4
 */
public record Seasonality(double correlation, double limit) {

    /** 90 % two-sided. */
    private static final double SIGNIFICANT = 1.645;

    /** @param values more than one season */
    public static Seasonality of(double[] values, int season) {
        double mean = Arrays.stream(values).sum() / values.length;
        double variance = autocovariance(values, mean, 0);
        if (variance == 0) {
            return new Seasonality(0, 1);
        }
        double squares = 0;
        for (int lag = 1; lag < season; lag++) {
            double correlation = autocovariance(values, mean, lag) / variance;
            squares += correlation * correlation;
        }
        return new Seasonality(
                autocovariance(values, mean, season) / variance,
                SIGNIFICANT * Math.sqrt((1 + 2 * squares) / values.length));
    }

    private static double autocovariance(double[] values, double mean, int lag) {
        double sum = 0;
        for (int t = lag; t < values.length; t++) {
            sum += (values[t] - mean) * (values[t - lag] - mean);
        }
        return sum;
    }
}
