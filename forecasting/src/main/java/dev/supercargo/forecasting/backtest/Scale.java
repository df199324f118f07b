package dev.supercargo.forecasting.backtest;

import dev.supercargo.forecasting.series.TimeSeries;

/** The unit of scaled errors, Hyndman and Koehler, Int. J. Forecasting 22(4), 2006. */
final class Scale {

    private static final int DAY = 24;

    private Scale() {}

    /**
     * Mean |y(t) − y(t−24)|, or |y(t) − y(t−1)| for fewer than 48 observations. Where nothing ever changes it is the
     * mean of |y|, and where nothing ever was, 1: any positive number serves, for all models are divided by the same.
     */
    static double of(TimeSeries series) {
        int lag = series.length() >= 2 * DAY ? DAY : 1;
        double change = 0;
        double size = 0;
        for (int t = lag; t < series.length(); t++) {
            change += Math.abs(series.at(t) - series.at(t - lag));
            size += Math.abs(series.at(t));
        }
        if (change > 0) {
            return change / (series.length() - lag);
        }
        return size > 0 ? size / (series.length() - lag) : 1;
    }
}
