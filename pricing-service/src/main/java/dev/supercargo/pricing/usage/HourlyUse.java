package dev.supercargo.pricing.usage;

import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.routing.UsageMetered;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * One hour of an interval of use.
 *
 * @param hour its beginning
 * @param instanceHours nodes × the part of the hour, to nano-hours
 */
public record HourlyUse(Instant hour, BigDecimal instanceHours, BigDecimal costUsd) {

    /** A longer interval is a broken clock, and would be split into more hours than anyone can read. */
    private static final Duration INTERVAL_MAX = Duration.ofDays(31);

    private static final int DECIMALS = 9;

    /**
     * The hours of {@code usage}; their costs add up to its cost but for rounding to nano-dollars.
     *
     * @throws PoisonEvent if the interval ends before it begins, or is longer than any meter's
     */
    public static List<HourlyUse> of(UsageMetered usage) {
        Duration length = Duration.between(usage.intervalStart(), usage.intervalEnd());
        if (length.isNegative() || length.compareTo(INTERVAL_MAX) > 0) {
            throw new PoisonEvent("usage " + usage.usageId() + " lasts from " + usage.intervalStart() + " to "
                    + usage.intervalEnd() + ", which is negative or longer than " + INTERVAL_MAX.toDays() + " days");
        }
        List<HourlyUse> hours = new ArrayList<>();
        Instant from = usage.intervalStart();
        while (from.isBefore(usage.intervalEnd())) {
            Instant hour = from.truncatedTo(ChronoUnit.HOURS);
            Instant next = hour.plus(1, ChronoUnit.HOURS);
            Instant to = next.isBefore(usage.intervalEnd()) ? next : usage.intervalEnd();
            Duration part = Duration.between(from, to);
            hours.add(new HourlyUse(
                    hour,
                    share(part, Duration.ofHours(1))
                            .multiply(BigDecimal.valueOf(usage.place().nodes())),
                    usage.cost().amount().multiply(share(part, length)).setScale(DECIMALS, RoundingMode.HALF_EVEN)));
            from = to;
        }
        return hours;
    }

    private static BigDecimal share(Duration part, Duration whole) {
        return BigDecimal.valueOf(part.toNanos()).divide(BigDecimal.valueOf(whole.toNanos()), MathContext.DECIMAL64);
    }
}
