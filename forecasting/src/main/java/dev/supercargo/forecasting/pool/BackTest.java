package dev.supercargo.forecasting.pool;

import dev.supercargo.forecasting.model.Forecaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All models from the same past moments of one series, and from its end. A model sees nothing of what it is judged by.
 *
 * @param values the series
 * @param origins how many values were known at each moment, ascending
 * @param trials one for each model, in the order of the portfolio
 */
record BackTest(double[] values, int[] origins, List<Trial> trials) {

    static BackTest over(double[] values, int horizon, List<Forecaster> models) {
        int[] origins = Origins.over(values.length);
        List<Trial> trials = new ArrayList<>();
        for (Forecaster model : models) {
            trials.add(trial(values, origins, horizon, model, trials));
        }
        return new BackTest(values, origins, List.copyOf(trials));
    }

    /** @param before trials of simpler models, which lend their forecasts where this one lacks history */
    private static Trial trial(double[] values, int[] origins, int horizon, Forecaster model, List<Trial> before) {
        int lacking = 0;
        while (lacking < origins.length && origins[lacking] < model.minimumLength()) {
            lacking++;
        }
        int[] cuts = Arrays.copyOfRange(origins, lacking, origins.length + 1);
        cuts[cuts.length - 1] = values.length;
        double[][] forecasts = model.forecasts(values, cuts, horizon);
        double[][] past = new double[origins.length][];
        for (int i = 0; i < origins.length; i++) {
            past[i] = i < lacking ? before.getFirst().past()[i] : clipped(forecasts[i - lacking]);
        }
        return new Trial(model, past, clipped(forecasts[cuts.length - 1]));
    }

    private static double[] clipped(double[] forecast) {
        for (int h = 0; h < forecast.length; h++) {
            forecast[h] = Math.max(0, forecast[h]);
        }
        return forecast;
    }

    /** Steps ahead of an origin that have been observed. */
    int observed(int origin, int horizon) {
        return Math.min(horizon, values.length - origins[origin]);
    }

    /** Actual minus forecast. */
    double error(Trial trial, int origin, int step) {
        return values[origins[origin] + step - 1] - trial.past()[origin][step - 1];
    }
}
