package dev.supercargo.forecasting.pool;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Errors of one model at about one distance.
 *
 * @param errors actual minus forecast, ascending
 * @param cumulative share of the weight up to and including each error; the last is 1
 */
record ErrorSample(double[] errors, double[] cumulative) {

    /** @param weights above 0, one for each error */
    static ErrorSample of(double[] errors, double[] weights) {
        int[] order = IntStream.range(0, errors.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> errors[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = Arrays.stream(order).mapToDouble(i -> errors[i]).toArray();
        double[] cumulative = Arrays.stream(order).mapToDouble(i -> weights[i]).toArray();
        Arrays.parallelPrefix(cumulative, Double::sum);
        double total = cumulative[cumulative.length - 1];
        for (int i = 0; i < cumulative.length; i++) {
            cumulative[i] /= total;
        }
        return new ErrorSample(sorted, cumulative);
    }

    /** How many of the values {@code centre + stretch × error} lie at or below {@code x}. */
    int countUpTo(double x, double centre, double stretch) {
        int from = 0;
        int until = errors.length;
        while (from < until) {
            int middle = (from + until) >>> 1;
            if (centre + stretch * errors[middle] <= x) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return from;
    }

    double share(int count) {
        return count == 0 ? 0 : cumulative[count - 1];
    }

    double least() {
        return errors[0];
    }

    double most() {
        return errors[errors.length - 1];
    }
}
