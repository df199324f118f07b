package dev.supercargo.forecasting.evaluation;

import dev.supercargo.forecasting.series.TimeSeries;

/**
 * Mean losses and hits of one method on one series.
 *
 * @param absoluteError scaled, 0 or more
 * @param pinball over five quantiles, scaled, 0 or more
 * @param coverage80 share of truths inside the 80 % interval
 * @param coverage95 share of truths inside the 95 % interval
 */
record Accuracy(double absoluteError, double pinball, double coverage80, double coverage95) {

    static Accuracy of(Quantiles forecast, TimeSeries truth, double scale) {
        int steps = truth.length();
        double absolute = 0;
        double pinball = 0;
        int inside80 = 0;
        int inside95 = 0;
        for (int h = 0; h < steps; h++) {
            double actual = truth.at(h);
            absolute += forecast.absoluteError(h, actual);
            pinball += forecast.pinball(h, actual);
            inside80 += forecast.covers80(h, actual) ? 1 : 0;
            inside95 += forecast.covers95(h, actual) ? 1 : 0;
        }
        return new Accuracy(
                absolute / steps / scale,
                pinball / steps / scale,
                (double) inside80 / steps,
                (double) inside95 / steps);
    }

    Accuracy plus(Accuracy other) {
        return new Accuracy(
                absoluteError + other.absoluteError,
                pinball + other.pinball,
                coverage80 + other.coverage80,
                coverage95 + other.coverage95);
    }

    Accuracy dividedBy(int count) {
        return new Accuracy(absoluteError / count, pinball / count, coverage80 / count, coverage95 / count);
    }
}
