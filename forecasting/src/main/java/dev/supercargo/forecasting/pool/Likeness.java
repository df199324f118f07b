package dev.supercargo.forecasting.pool;

import java.util.Arrays;

/**
 * How much the errors made from a past moment say about the present: more if it is recent, and if demand stood about
 * where it stands now. From a peak demand tends to fall, from a lull it can only rise.
 */
final class Likeness {

    private static final double HALF_LIFE = 168;

    /** How much longer it gets with each step ahead. */
    private static final double HALF_LIFE_PER_STEP = 2;

    /** In shares of the distribution of demand. */
    private static final double LEVEL_WIDTH = 0.3;

    /** What a moment of quite another level still counts one step ahead; after two weeks levels make no difference. */
    private static final double OTHER_LEVELS = 0.02;

    private static final double LEVEL_FORGOTTEN = 336;

    private Likeness() {}

    /** For each bucket of {@link Horizons} a weight of each origin, above 0. */
    static double[][] byBucket(BackTest test, int horizon) {
        double[] levels = levels(test);
        double[][] byBucket = new double[Horizons.bucket(horizon) + 1][];
        for (int bucket = 0; bucket < byBucket.length; bucket++) {
            byBucket[bucket] = weights(test, levels, Horizons.last(bucket, horizon));
        }
        return byBucket;
    }

    private static double[] weights(BackTest test, double[] levels, int step) {
        double halfLife = HALF_LIFE + HALF_LIFE_PER_STEP * step;
        double other = Math.min(1, OTHER_LEVELS + step / LEVEL_FORGOTTEN);
        double[] weights = new double[levels.length];
        for (int i = 0; i < weights.length; i++) {
            int age = test.values().length - test.origins()[i];
            weights[i] = Math.pow(0.5, age / halfLife) * (levels[i] + other);
        }
        return weights;
    }

    /** How near the level at each origin is to the present one, 0 to 1. */
    private static double[] levels(BackTest test) {
        double[] values = test.values();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double now = rank(sorted, values[values.length - 1]);
        double[] levels = new double[test.origins().length];
        for (int i = 0; i < levels.length; i++) {
            double distance = (rank(sorted, values[test.origins()[i] - 1]) - now) / LEVEL_WIDTH;
            levels[i] = Math.exp(-distance * distance / 2);
        }
        return levels;
    }

    /** Share of the values below, ties counting half. */
    private static double rank(double[] sorted, double value) {
        int below = 0;
        int equal = 0;
        for (double other : sorted) {
            below += other < value ? 1 : 0;
            equal += other == value ? 1 : 0;
        }
        return (below + equal / 2.0) / sorted.length;
    }
}
