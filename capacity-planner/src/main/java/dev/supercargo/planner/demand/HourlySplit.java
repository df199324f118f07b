package dev.supercargo.planner.demand;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Splits accelerator-hours over the full hours their interval covers, in proportion to time. The parts are rounded to
 * nano-hours cumulatively, so that they always add up to the whole, to the last digit.
 */
final class HourlySplit {

    private HourlySplit() {}

    /**
     * @param start inclusive
     * @param end exclusive; equal to {@code start} for use that took no time, which counts for that hour
     * @return each hour's part, by the hour's start, ascending
     */
    static SequencedMap<Instant, BigDecimal> of(Instant start, Instant end, BigDecimal acceleratorHours) {
        SequencedMap<Instant, BigDecimal> parts = new LinkedHashMap<>();
        BigDecimal duration = nanos(start, end);
        BigDecimal assigned = BigDecimal.ZERO;
        Instant hour = start.truncatedTo(ChronoUnit.HOURS);
        Instant next = hour.plus(1, ChronoUnit.HOURS);
        while (next.isBefore(end)) {
            BigDecimal untilNext = acceleratorHours
                    .multiply(nanos(start, next))
                    .divide(duration, AcceleratorHours.SCALE, RoundingMode.HALF_EVEN);
            parts.put(hour, untilNext.subtract(assigned));
            assigned = untilNext;
            hour = next;
            next = hour.plus(1, ChronoUnit.HOURS);
        }
        parts.put(hour, acceleratorHours.subtract(assigned));
        return parts;
    }

    private static BigDecimal nanos(Instant from, Instant to) {
        Duration duration = Duration.between(from, to);
        return new BigDecimal(BigInteger.valueOf(duration.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000L))
                .add(BigInteger.valueOf(duration.getNano())));
    }
}
