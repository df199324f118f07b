package dev.supercargo.forecasting.interval;

import java.util.stream.IntStream;

/**
 * Horizons whose errors are counted together. A single horizon sees one error per origin, too few for a tail; errors
 * change little from 100 to 101 steps ahead but much from 1 to 2, so the buckets widen.
 */
final class HorizonBuckets {

    private static final int[] LAST_STEPS = {1, 2, 4, 8, 16, 24, 48, 96, 168, 336, 672, 1344, Integer.MAX_VALUE};

    private HorizonBuckets() {}

    /** @param step steps ahead, from 1 */
    static int of(int step) {
        return IntStream.range(0, LAST_STEPS.length)
                .filter(bucket -> step <= LAST_STEPS[bucket])
                .findFirst()
                .orElseThrow();
    }
}
