package dev.supercargo.forecasting.model;

import java.util.Arrays;
import java.util.List;

/**
 * What the next value is explained by: values some steps back, the mean of the last steps, waves of the rhythms, and a
 * constant.
 *
 * @param lags steps back
 * @param mean length of the mean; 0 for none
 * @param rhythms by waves
 * @param differenced whether changes are explained, by changes
 */
record Regressors(List<Integer> lags, int mean, List<Rhythm> rhythms, boolean differenced) {

    /**
     * A rhythm as a sum of sine and cosine waves.
     *
     * @param season steps of the longest wave
     * @param waves how many
     */
    record Rhythm(int season, int waves) {}

    Regressors {
        lags = List.copyOf(lags);
        rhythms = List.copyOf(rhythms);
    }

    /** How many, the constant included. */
    int size() {
        return lags.size()
                + (mean == 0 ? 0 : 1)
                + rhythms.stream().mapToInt(rhythm -> 2 * rhythm.waves()).sum()
                + 1;
    }

    /** Values that must lie before the first one explained. */
    int reach() {
        int longest = lags.stream().mapToInt(Integer::intValue).max().orElse(0);
        return Math.max(longest + (differenced ? 1 : 0), mean);
    }

    double response(double[] values, int t) {
        return differenced ? values[t] - values[t - 1] : values[t];
    }

    /** Fills in what explains value {@code t}; looks at earlier values only. */
    void fill(double[] values, int t, double[] into) {
        int next = 0;
        for (int lag : lags) {
            into[next++] = response(values, t - lag);
        }
        if (mean > 0) {
            into[next++] = Arrays.stream(values, t - mean, t).sum() / mean;
        }
        for (Rhythm rhythm : rhythms) {
            for (int wave = 1; wave <= rhythm.waves(); wave++) {
                double angle = 2 * Math.PI * wave * (t % rhythm.season()) / rhythm.season();
                into[next++] = Math.sin(angle);
                into[next++] = Math.cos(angle);
            }
        }
        into[next] = 1;
    }
}
