package dev.supercargo.forecasting.pool;

import java.util.stream.IntStream;

/** The past moments from which every model forecasts. */
final class Origins {

    private static final int COUNT_MAX = 150;
    private static final double TRAINING_SHARE = 0.4;
    private static final int TRAINING_MIN = 2;
    private static final int SPAN_MAX = 1176;

    private Origins() {}

    /**
     * How many observations are known at each, ascending; spread evenly over the newer part of the series up to its last
     * step but one, so that near horizons are tried from everywhere and far ones from as many moments as there are.
     */
    static int[] over(int length) {
        int last = length - 1;
        int first = Math.clamp(Math.max((long) (length * TRAINING_SHARE), length - SPAN_MAX), TRAINING_MIN, last);
        int count = Math.min(COUNT_MAX, last - first + 1);
        return IntStream.range(0, count)
                .map(i -> count == 1 ? last : first + (int) ((long) i * (last - first) / (count - 1)))
                .toArray();
    }
}
