package dev.supercargo.forecasting.interval;

import java.util.Comparator;

/**
 * One out-of-sample error.
 *
 * @param error actual minus forecast
 * @param origin index of the moment from which was forecast
 */
record OriginError(double error, int origin) implements Comparable<OriginError> {

    private static final Comparator<OriginError> ORDER =
            Comparator.comparingDouble(OriginError::error).thenComparingInt(OriginError::origin);

    @Override
    public int compareTo(OriginError other) {
        return ORDER.compare(this, other);
    }
}
