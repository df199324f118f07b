package dev.supercargo.forecasting.backtest;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The past moments from which every model forecasts.
 *
 * @param cuts how many observations are known at each moment, ascending
 * @param horizon steps forecast from each, all of them observed
 */
record Origins(List<Integer> cuts, int horizon) {

    private static final int TRAINING_MIN = 3;

    Origins {
        cuts = List.copyOf(cuts);
    }

    /**
     * Spread evenly over the newer half of a series, all of the same horizon: what is asked for, but at most a quarter
     * of the series, so that a short history is judged on short horizons rather than not at all.
     */
    static Origins over(int length, int horizon, int countMax) {
        int tested = Math.clamp(length / 4, 1, horizon);
        int last = length - tested;
        int first = Math.max(TRAINING_MIN, Math.min(last, length / 2));
        int count = Math.min(countMax, last - first + 1);
        return new Origins(
                IntStream.range(0, count)
                        .map(i -> count == 1 ? last : first + (int) ((long) i * (last - first) / (count - 1)))
                        .boxed()
                        .toList(),
                tested);
    }

    /** Observations that every origin knows. */
    int shortestHistory() {
        return cuts.getFirst();
    }
}
