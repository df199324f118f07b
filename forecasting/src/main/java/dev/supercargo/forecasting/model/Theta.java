package dev.supercargo.forecasting.model;

import dev.supercargo.forecasting.series.TimeSeries;

/**
 * The theta method on the seasonally adjusted series: simple exponential smoothing plus half the slope of the linear
 * trend (Assimakopoulos and Nikolopoulos 2000; Hyndman and Billah 2003 show the equivalence). The season is additive,
 * since demand is often 0, and used only where the autocorrelation at one season is significant.
 *
 * @param season steps, 2 or more
 */
record Theta(int season) implements Forecaster {

    private static final int WINDOW = 672;

    @Override
    public String name() {
        return "theta-" + season;
    }

    @Override
    public String assumption() {
        return "the level drifts along half its linear trend, with a rhythm of " + season + " steps where one shows";
    }

    @Override
    public int minimumLength() {
        return 2 * season;
    }

    @Override
    public TimeSeries forecast(TimeSeries history, int horizon) {
        TimeSeries recent = history.recent(WINDOW);
        AdditiveSeason rhythm = AdditiveSeason.estimate(recent.values(), season);
        double[] adjusted = rhythm.removedFrom(recent.values());
        double[] level = ExponentialSmoothing.simple()
                .forecast(TimeSeries.of(recent.start(), recent.step(), adjusted), horizon)
                .values();
        double halfSlope = slope(adjusted) / 2;
        for (int h = 0; h < horizon; h++) {
            level[h] += halfSlope * h + rhythm.at(adjusted.length + h);
        }
        return history.following(level);
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
