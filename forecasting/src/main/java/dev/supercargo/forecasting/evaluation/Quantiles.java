package dev.supercargo.forecasting.evaluation;

import dev.supercargo.forecasting.Forecast;
import dev.supercargo.forecasting.interval.Level;
import dev.supercargo.forecasting.series.TimeSeries;

/**
 * A forecast as it is judged: at each step the quantiles 0.025, 0.1, 0.5, 0.9 and 0.975, where the 0.5 quantile is the
 * point forecast.
 *
 * @param point the 0.5 quantile
 * @param lower80 the 0.1 quantile
 * @param upper80 the 0.9 quantile
 * @param lower95 the 0.025 quantile
 * @param upper95 the 0.975 quantile
 */
record Quantiles(TimeSeries point, TimeSeries lower80, TimeSeries upper80, TimeSeries lower95, TimeSeries upper95) {

    private static final double LEVELS = 5;

    static Quantiles of(Forecast forecast) {
        return new Quantiles(
                forecast.point(),
                forecast.band(Level.EIGHTY).lower(),
                forecast.band(Level.EIGHTY).upper(),
                forecast.band(Level.NINETY_FIVE).lower(),
                forecast.band(Level.NINETY_FIVE).upper());
    }

    double absoluteError(int step, double actual) {
        return Math.abs(actual - point.at(step));
    }

    /** Mean over the five quantiles. */
    double pinball(int step, double actual) {
        double sum = 0.5 * absoluteError(step, actual)
                + loss(Level.EIGHTY.lowerQuantile(), lower80.at(step), actual)
                + loss(Level.EIGHTY.upperQuantile(), upper80.at(step), actual)
                + loss(Level.NINETY_FIVE.lowerQuantile(), lower95.at(step), actual)
                + loss(Level.NINETY_FIVE.upperQuantile(), upper95.at(step), actual);
        return sum / LEVELS;
    }

    boolean covers80(int step, double actual) {
        return lower80.at(step) <= actual && actual <= upper80.at(step);
    }

    boolean covers95(int step, double actual) {
        return lower95.at(step) <= actual && actual <= upper95.at(step);
    }

    /** The interval score of Gneiting and Raftery (2007) at 95 %: width, plus 40 times what lies outside. */
    double intervalScore95(int step, double actual) {
        double outside = Math.max(0, lower95.at(step) - actual) + Math.max(0, actual - upper95.at(step));
        return upper95.at(step) - lower95.at(step) + 2 / 0.05 * outside;
    }

    private static double loss(double quantile, double forecast, double actual) {
        return Math.max(quantile * (actual - forecast), (quantile - 1) * (actual - forecast));
    }
}
