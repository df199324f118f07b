package dev.supercargo.forecasting.model;

import java.util.Arrays;

/**
 * A repeating pattern with mean 0 that adds to the level; all zeros where the series shows no such rhythm.
 */
final class AdditiveSeason {

    /** 90 % two-sided, the level of the seasonality test in the M4 benchmarks. */
    private static final double SIGNIFICANT = 1.645;

    private final double[] pattern;

    private AdditiveSeason(double[] pattern) {
        this.pattern = pattern;
    }

    /** @param values at least two seasons */
    static AdditiveSeason estimate(double[] values, int season) {
        double[] pattern = new double[season];
        if (season == 1 || !shows(values, season)) {
            return new AdditiveSeason(pattern);
        }
        int whole = values.length / season * season;
        int from = values.length - whole;
        for (int cycle = from; cycle < values.length; cycle += season) {
            double mean = Arrays.stream(values, cycle, cycle + season).sum() / season;
            for (int t = cycle; t < cycle + season; t++) {
                pattern[t % season] += (values[t] - mean) * season / whole;
            }
        }
        return new AdditiveSeason(pattern);
    }

    double at(int index) {
        return pattern[index % pattern.length];
    }

    double[] removedFrom(double[] values) {
        double[] adjusted = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            adjusted[t] = values[t] - at(t);
        }
        return adjusted;
    }

    /** Whether the autocorrelation at one season exceeds what Bartlett's formula allows by chance. */
    private static boolean shows(double[] values, int season) {
        double mean = Arrays.stream(values).sum() / values.length;
        double variance = autocovariance(values, mean, 0);
        if (variance == 0) {
            return false;
        }
        double squares = 0;
        for (int lag = 1; lag < season; lag++) {
            double correlation = autocovariance(values, mean, lag) / variance;
            squares += correlation * correlation;
        }
        double atSeason = autocovariance(values, mean, season) / variance;
        return atSeason > SIGNIFICANT * Math.sqrt((1 + 2 * squares) / values.length);
    }

    private static double autocovariance(double[] values, double mean, int lag) {
        double sum = 0;
        for (int t = lag; t < values.length; t++) {
            sum += (values[t] - mean) * (values[t - lag] - mean);
        }
        return sum;
    }
}
