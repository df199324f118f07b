package dev.supercargo.forecasting.model;

import dev.supercargo.forecasting.series.Seasonality;
import java.util.Arrays;

/**
 * A repeating pattern with mean 0 that adds to the level; all zeros where the series shows no such rhythm.
 */
final class AdditiveSeason {

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

    private static boolean shows(double[] values, int season) {
        Seasonality seasonality = Seasonality.of(values, season);
        return seasonality.correlation() > seasonality.limit();
    }
}
