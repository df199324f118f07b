package dev.supercargo.pricing.commitments;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.pricing.usage.UsageHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Whole hours that are looked at.
 *
 * @param from inclusive
 * @param to exclusive
 */
record Period(Instant from, Instant to) {

    private static final int DAYS_MAX = 1100;

    /**
     * The last {@code days} until now, or until the last use if a simulated cluster's clock is ahead; not before the first
     * use, because nothing was observed then.
     */
    static Period last(int days, Clock clock, UsageHours usage) {
        if (days < 1 || days > DAYS_MAX) {
            throw Problem.invalid("days", "days must lie in 1.." + DAYS_MAX + ", but is " + days + ".");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        Instant to = usage.lastHour()
                .map(last -> last.plus(1, ChronoUnit.HOURS))
                .filter(last -> last.isAfter(now))
                .orElse(now);
        Instant wanted = to.minus(Duration.ofDays(days));
        Instant from = usage.firstHour().filter(first -> first.isAfter(wanted)).orElse(wanted);
        return new Period(from, to);
    }

    int hours() {
        return (int) Duration.between(from, to).toHours();
    }

    /** Hours of this period that lie between {@code start} and {@code end}, 0 if none do. */
    Duration within(Instant start, Instant end) {
        Instant later = start.isAfter(from) ? start : from;
        Instant earlier = end.isBefore(to) ? end : to;
        return earlier.isAfter(later) ? Duration.between(later, earlier) : Duration.ZERO;
    }
}
