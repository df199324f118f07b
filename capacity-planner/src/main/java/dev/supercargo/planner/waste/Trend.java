package dev.supercargo.planner.waste;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The slope of a short series by Theil and Sen: the median of the slopes between all pairs, so that one odd week does not
 * turn it.
 */
public final class Trend {

    private static final int VALUES_MIN = 3;

    private Trend() {}

    /** Change per step; empty for fewer than three values. */
    public static OptionalDouble perStep(double... values) {
        if (values.length < VALUES_MIN) {
            return OptionalDouble.empty();
        }
        double[] slopes = IntStream.range(0, values.length)
                .boxed()
                .flatMapToDouble(
                        i -> IntStream.range(i + 1, values.length).mapToDouble(j -> (values[j] - values[i]) / (j - i)))
                .toArray();
        Arrays.sort(slopes);
        int middle = slopes.length / 2;
        return OptionalDouble.of(slopes.length % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2);
    }
}
