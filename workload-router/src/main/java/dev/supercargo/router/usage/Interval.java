package dev.supercargo.router.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time.
 *
 * @param end after {@code start}
 */
public record Interval(Instant start, Instant end) {

    private static final BigDecimal NANOS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toNanos());

    /** The interval cut at full hours, in order; the parts add up to it. */
    public static List<Interval> hourly(Instant start, Instant end) {
        List<Interval> parts = new ArrayList<>();
        Instant from = start;
        while (from.isBefore(end)) {
            Instant hourEnd = from.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            Instant to = hourEnd.isBefore(end) ? hourEnd : end;
            parts.add(new Interval(from, to));
            from = to;
        }
        return parts;
    }

    public Duration duration() {
        return Duration.between(start, end);
    }

    /** {@code devices} × hours, to nine decimals. */
    public BigDecimal hoursOf(int devices) {
        return BigDecimal.valueOf(duration().toNanos())
                .multiply(BigDecimal.valueOf(devices))
                .divide(NANOS_PER_HOUR, 9, RoundingMode.HALF_EVEN);
    }
}
