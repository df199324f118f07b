package dev.supercargo.planner.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * A job that wanted accelerators before it had them. Had it run at once, its demand would lie earlier by the wait: so much is
 * added from {@code wantedAt} on, and taken away at its end.
 *
 * @param startedAt not before {@code wantedAt}
 * @param endedAt not before {@code startedAt}
 * @param accelerators over all its nodes
 */
public record Wait(Instant wantedAt, Instant startedAt, Instant endedAt, int accelerators) {

    /** Shorter ones are the platform's own work. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    /** What wants to run for longer and does not is no demand any more; and nobody reads so many hours. */
    private static final Duration MOST = Duration.ofDays(31);

    private static final BigDecimal SECONDS_OF_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());

    boolean matters() {
        return accelerators > 0
                && Duration.between(wantedAt, startedAt).compareTo(LEAST) >= 0
                && startedAt.isBefore(endedAt);
    }

    /** Accelerator-hours to add to each hour, by its start; their sum is 0. */
    SequencedMap<Instant, BigDecimal> moved() {
        Duration wait = least(Duration.between(wantedAt, startedAt), MOST);
        Duration moved = least(wait, Duration.between(startedAt, endedAt));
        BigDecimal hours = BigDecimal.valueOf(moved.toSeconds() * accelerators)
                .divide(SECONDS_OF_HOUR, AcceleratorHours.SCALE, RoundingMode.HALF_EVEN);
        SequencedMap<Instant, BigDecimal> parts = new TreeMap<>();
        Instant wanted = startedAt.minus(wait);
        HourlySplit.of(wanted, wanted.plus(moved), hours)
                .forEach((hour, part) -> parts.merge(hour, part, BigDecimal::add));
        HourlySplit.of(endedAt.minus(moved), endedAt, hours)
                .forEach((hour, part) -> parts.merge(hour, part.negate(), BigDecimal::add));
        return parts;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
