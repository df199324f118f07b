package dev.supercargo.forecasting.pool;

import java.util.ArrayList;
import java.util.List;

/**
 * The errors of one model by distance. Distances that were tried too rarely borrow the furthest sample, widened by the
 * square root of the distance, as a random walk would.
 *
 * @param samples by bucket of {@link Horizons}, at least one
 * @param furthest the last step of the last sample
 */
record PastErrors(List<ErrorSample> samples, int furthest) {

    private static final int ORIGINS_MIN = 5;
    private static final int STEPS_PER_ORIGIN = 4;

    static PastErrors of(BackTest test, Trial trial, double[][] likenesses, int horizon) {
        List<ErrorSample> samples = new ArrayList<>();
        int furthest = 1;
        for (int bucket = 0; bucket <= Horizons.bucket(horizon); bucket++) {
            List<double[]> weighted = weighted(test, trial, likenesses[bucket], bucket, horizon);
            if (bucket > 0 && weighted.size() < ORIGINS_MIN) {
                break;
            }
            samples.add(ErrorSample.of(
                    weighted.stream().mapToDouble(pair -> pair[0]).toArray(),
                    weighted.stream().mapToDouble(pair -> pair[1]).toArray()));
            furthest = Horizons.last(bucket, horizon);
        }
        return new PastErrors(List.copyOf(samples), furthest);
    }

    /** Pairs of error and weight. */
    private static List<double[]> weighted(BackTest test, Trial trial, double[] likeness, int bucket, int horizon) {
        List<double[]> pairs = new ArrayList<>();
        int first = Horizons.first(bucket);
        int stride = Math.max(1, (Horizons.last(bucket, horizon) - first + 1) / STEPS_PER_ORIGIN);
        for (int origin = 0; origin < likeness.length; origin++) {
            int last = Horizons.last(bucket, test.observed(origin, horizon));
            for (int step = first; step <= last; step += stride) {
                pairs.add(new double[] {test.error(trial, origin, step), likeness[origin]});
            }
        }
        return pairs;
    }

    ErrorSample at(int step) {
        return samples.get(Math.min(Horizons.bucket(step), samples.size() - 1));
    }

    double stretch(int step) {
        return Math.sqrt(Math.max(1, (double) step / furthest));
    }
}
