package dev.supercargo.planner.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Full hours in a row, at least one.
 *
 * @param from start of the first
 * @param until end of the last
 */
public record HourRange(Instant from, Instant until) {

    /** The range, or empty if it holds no hour. */
    public static Optional<HourRange> between(Instant from, Instant until) {
        return from.isBefore(until) ? Optional.of(new HourRange(from, until)) : Optional.empty();
    }

    public int hours() {
        return Math.toIntExact(Duration.between(from, until).toHours());
    }

    /** The newest {@code max} hours, or all if there are fewer. */
    public HourRange recent(int max) {
        return hours() <= max ? this : new HourRange(until.minus(Duration.ofHours(max)), until);
    }
}
