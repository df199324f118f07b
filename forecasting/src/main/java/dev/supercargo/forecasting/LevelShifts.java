package dev.supercargo.forecasting;

import dev.supercargo.forecasting.series.TimeSeries;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the latest jump of the level: the split of the newest steps where the sum of deviations from their mean goes
 * furthest (CUSUM, Page 1954), if the medians on both sides differ by far more than either side scatters.
 */
final class LevelShifts {

    private static final int WINDOW = 336;
    private static final int SIDE_MIN = 24;
    private static final double FAR = 4;

    private LevelShifts() {}

    static Optional<Caveat> latest(TimeSeries history) {
        TimeSeries recent = history.recent(WINDOW);
        double[] values = recent.values();
        if (values.length < 2 * SIDE_MIN) {
            return Optional.empty();
        }
        int split = split(values);
        double before = median(Arrays.copyOfRange(values, 0, split));
        double since = median(Arrays.copyOfRange(values, split, values.length));
        double scatter = Math.max(
                scatter(Arrays.copyOfRange(values, 0, split), before),
                scatter(Arrays.copyOfRange(values, split, values.length), since));
        return Math.abs(since - before) > FAR * scatter && since != before
                ? Optional.of(new Caveat.LevelShift(recent.timeAt(split), before, since))
                : Optional.empty();
    }

    private static int split(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double sum = 0;
        double furthest = -1;
        int split = SIDE_MIN;
        for (int t = 0; t < values.length - SIDE_MIN; t++) {
            sum += values[t] - mean;
            if (t + 1 >= SIDE_MIN && Math.abs(sum) > furthest) {
                furthest = Math.abs(sum);
                split = t + 1;
            }
        }
        return split;
    }

    private static double scatter(double[] values, double median) {
        return median(
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
