package dev.supercargo.planner.scope;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from inclusive
 * @param to exclusive, after {@code from}
 */
public record Period(Instant from, Instant to) {

    private static final BigDecimal NANOS_OF_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toNanos());

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period ends after its start, but this one is " + from + " to " + to);
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** The hours of this period that lie in {@code start} to {@code end}; 0 if none do. */
    public BigDecimal hoursWithin(Instant start, Instant end) {
        Instant first = start.isAfter(from) ? start : from;
        Instant last = end.isBefore(to) ? end : to;
        return first.isBefore(last)
                ? BigDecimal.valueOf(Duration.between(first, last).toNanos())
                        .divide(NANOS_OF_HOUR, MathContext.DECIMAL64)
                : BigDecimal.ZERO;
    }
}
