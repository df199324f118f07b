package dev.supercargo.pricing.history;

import dev.supercargo.chassis.problem.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a price's past is looked at, and from when.
 *
 * @param from first moment of interest
 * @param to exclusive, after {@code from}
 * @param asOf what was believed then; never in the future
 * @param points most points of the chart
 */
record HistoryQuery(Instant from, Instant to, Instant asOf, int points) {

    private static final Duration SPAN_DEFAULT = Duration.ofDays(90);
    private static final Duration SPAN_MAX = Duration.ofDays(3_660);
    private static final int POINTS_DEFAULT = 200;
    private static final int POINTS_MAX = 1_000;

    static HistoryQuery of(
            @Nullable String from, @Nullable String to, @Nullable String asOf, @Nullable String points, Instant now) {
        Instant seen = notAfter("asOf", moment("asOf", asOf).orElse(now), now);
        // Nothing is known of what comes after the moment from which one looks.
        Instant end = notAfter("to", moment("to", to).orElse(seen), seen);
        Instant start = moment("from", from).orElse(end.minus(SPAN_DEFAULT));
        if (!start.isBefore(end)) {
            throw Problem.invalid("from", "from " + start + " is not before to " + end + ".");
        }
        if (Duration.between(start, end).compareTo(SPAN_MAX) > 0) {
            throw Problem.invalid(
                    "from", "from " + start + " lies more than " + SPAN_MAX.toDays() + " days before to " + end + ".");
        }
        return new HistoryQuery(start, end, seen, points(points));
    }

    private static Instant notAfter(String name, Instant moment, Instant latest) {
        if (moment.isAfter(latest)) {
            throw Problem.invalid(
                    name, name + " " + moment + " lies after " + latest + ". Nothing can be known of that yet.");
        }
        return moment;
    }

    /** {@code 2026-08-06} is its first instant in UTC. */
    private static Optional<Instant> moment(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.contains("T")
                            ? Instant.parse(text.strip())
                            : LocalDate.parse(text.strip())
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
        } catch (DateTimeException notATime) {
            throw Problem.invalid(
                    name, name + " '" + text + "' is not a time such as 2026-08-06 or 2026-08-06T12:00:00Z.");
        }
    }

    private static int points(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return POINTS_DEFAULT;
        }
        try {
            int points = Integer.parseInt(text.strip());
            if (points >= 2 && points <= POINTS_MAX) {
                return points;
            }
        } catch (NumberFormatException notANumber) {
            // the refusal below names the value
        }
        throw Problem.invalid("points", "points '" + text + "' is not a whole number in 2.." + POINTS_MAX + ".");
    }
}
