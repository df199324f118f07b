package dev.supercargo.forecasting.evaluation;

import dev.supercargo.forecasting.series.Seasonality;
import dev.supercargo.forecasting.series.TimeSeries;
import java.util.Arrays;

/**
 * The benchmark of the M4 competition: the last value, seasonally adjusted by classical multiplicative decomposition
 * where a season shows at 90 % (Makridakis, Spiliotis, Assimakopoulos, Int. J. Forecasting 36(1), 2020).
 *
 * @param period steps of a season; 1 means none
 */
record Naive2(int period) {

    private static final int SEASONS_MIN = 3;

    double[] forecast(TimeSeries history, int horizon) {
        double[] values = history.values();
        double[] season = shows(values) ? indices(values) : noSeason();
        double level = values[values.length - 1] / season[(values.length - 1) % period];
        double[] next = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            next[h] = level * season[(values.length + h) % period];
        }
        return next;
    }

    private double[] noSeason() {
        double[] ones = new double[period];
        Arrays.fill(ones, 1);
        return ones;
    }

    private boolean shows(double[] values) {
        if (period == 1 || values.length < SEASONS_MIN * period) {
            return false;
        }
        Seasonality seasonality = Seasonality.of(values, period);
        return Math.abs(seasonality.correlation()) > seasonality.limit();
    }

    /** Mean ratio to the centred moving average of one period, by phase, scaled to a mean of 1. */
    private double[] indices(double[] values) {
        double[] sums = new double[period];
        int[] counts = new int[period];
        int half = period / 2;
        for (int t = half; t < values.length - half; t++) {
            double trend = centredMean(values, t, half);
            if (trend != 0) {
                sums[t % period] += values[t] / trend;
                counts[t % period]++;
            }
        }
        double total = 0;
        for (int phase = 0; phase < period; phase++) {
            sums[phase] = counts[phase] == 0 ? 1 : sums[phase] / counts[phase];
            total += sums[phase];
        }
        for (int phase = 0; phase < period; phase++) {
            sums[phase] *= period / total;
        }
        return sums;
    }

    private double centredMean(double[] values, int t, int half) {
        double sum = 0;
        for (int i = t - half; i <= t + half; i++) {
            boolean end = period % 2 == 0 && Math.abs(i - t) == half;
            sum += end ? values[i] / 2 : values[i];
        }
        return sum / period;
    }
}
