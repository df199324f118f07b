package dev.supercargo.pricing.alerts;

import dev.supercargo.chassis.problem.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are looked for.
 *
 * @param offer the beginning of an offer id: {@code aws/us-east-1/}
 */
record AlertQuery(Optional<AlertKind> kind, Optional<String> offer, Instant since) {

    static AlertQuery of(@Nullable String kind, @Nullable String offer, @Nullable String since) {
        return new AlertQuery(
                text(kind).map(AlertQuery::kind),
                text(offer),
                text(since).map(AlertQuery::moment).orElse(Instant.EPOCH));
    }

    private static AlertKind kind(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(AlertKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "kind", "kind '" + text + "' is not one of " + Arrays.toString(AlertKind.values()) + "."));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            throw Problem.invalid("since", "since '" + text + "' is not a time such as 2026-08-06T12:00:00Z.");
        }
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(given -> !given.isEmpty());
    }
}
