package dev.supercargo.forecasting.backtest;

import dev.supercargo.forecasting.interval.Band;
import dev.supercargo.forecasting.interval.Level;
import java.util.List;

/** Adds up losses and hits; confined to the one scoring that creates it. */
final class Tally {

    /** The median, and both bounds of the 80 % and the 95 % interval. */
    private static final int QUANTILES = 5;

    private int steps;
    private double absoluteErrors;
    private double pinball;
    private int inside80;
    private int inside95;

    void add(double actual, double median, List<Band> bands, int step) {
        steps++;
        absoluteErrors += Math.abs(actual - median);
        pinball += Pinball.loss(0.5, median, actual);
        for (Band band : bands) {
            switch (band.level()) {
                case FIFTY -> {
                    // The published bars score the five quantiles without it.
                }
                case EIGHTY -> inside80 += count(band, actual, step);
                case NINETY_FIVE -> inside95 += count(band, actual, step);
            }
        }
    }

    private int count(Band band, double actual, int step) {
        Level level = band.level();
        double lower = band.lower().at(step);
        double upper = band.upper().at(step);
        pinball +=
                Pinball.loss(level.lowerQuantile(), lower, actual) + Pinball.loss(level.upperQuantile(), upper, actual);
        return lower <= actual && actual <= upper ? 1 : 0;
    }

    Score score(String model, double scale) {
        return new Score(
                model,
                absoluteErrors / steps / scale,
                2 * pinball / (steps * QUANTILES) / scale,
                (double) inside80 / steps,
                (double) inside95 / steps);
    }
}
