package dev.supercargo.forecasting.pool;

import java.util.stream.IntStream;

/**
 * Horizons whose errors are counted together. Errors change little from 100 to 101 steps ahead but much from 1 to 2, so
 * the buckets widen.
 */
final class Horizons {

    private static final int[] LAST_STEPS = {
        1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 168, 256, 336, 512, 672, 1008, 1344, 2016
    };

    /** Buckets there are. */
    static final int COUNT = LAST_STEPS.length + 1;

    private Horizons() {}

    /** @param step steps ahead, from 1 */
    static int bucket(int step) {
        return IntStream.range(0, LAST_STEPS.length)
                .filter(bucket -> step <= LAST_STEPS[bucket])
                .findFirst()
                .orElse(LAST_STEPS.length);
    }

    /** The nearest step of a bucket. */
    static int first(int bucket) {
        return bucket == 0 ? 1 : LAST_STEPS[bucket - 1] + 1;
    }

    /** The furthest step of a bucket, at most {@code horizon}. */
    static int last(int bucket, int horizon) {
        return bucket == LAST_STEPS.length ? horizon : Math.min(horizon, LAST_STEPS[bucket]);
    }
}
