package dev.supercargo.forecasting.model;

import java.util.Arrays;

/**
 * The theta method on the seasonally adjusted series: simple exponential smoothing plus half the slope of the linear
 * trend (Assimakopoulos and Nikolopoulos 2000; Hyndman and Billah 2003 show the equivalence). The season is additive,
 * since demand is often 0, and used only where the autocorrelation at one season is significant.
 *
 * @param season steps; 1 means none
 */
record Theta(int season) implements Memoryless {

    private static final int WINDOW = 672;

    @Override
    public String name() {
        return season == 1 ? "theta" : "theta-" + season;
    }

    @Override
    public String assumption() {
        return "the level drifts along half its linear trend"
                + (season == 1 ? "" : ", with a rhythm of " + season + " steps where one shows");
    }

    @Override
    public int minimumLength() {
        return Math.max(4, 2 * season);
    }

    @Override
    public double[] forecast(double[] values, int known, int horizon) {
        double[] recent = Arrays.copyOfRange(values, Math.max(0, known - WINDOW), known);
        AdditiveSeason rhythm = AdditiveSeason.estimate(recent, season);
        double[] adjusted = rhythm.removedFrom(recent);
        double[] level = ExponentialSmoothing.simple().forecasts(adjusted, new int[] {adjusted.length}, horizon)[0];
        double halfSlope = slope(adjusted) / 2;
        for (int h = 0; h < horizon; h++) {
            level[h] += halfSlope * h + rhythm.at(adjusted.length + h);
        }
        return level;
    }

    /** Least squares over 0, 1, 2, … */
    private static double slope(double[] values) {
        double middle = (values.length - 1) / 2.0;
        double covariance = 0;
        double variance = 0;
        for (int t = 0; t < values.length; t++) {
            covariance += (t - middle) * values[t];
            variance += (t - middle) * (t - middle);
        }
        return covariance / variance;
    }
}
