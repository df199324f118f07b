package dev.supercargo.planner.demand;

import dev.supercargo.chassis.problem.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads instants from query parameters. */
public final class Hours {

    private Hours() {}

    /** The instant of an ISO-8601 parameter, empty if it is absent. */
    public static Optional<Instant> instant(String name, String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(value));
        } catch (DateTimeParseException e) {
            throw Problem.invalid(
                    name, name + " must be an instant such as 2026-11-22T15:00:00Z, but is " + value + ".");
        }
    }

    static Optional<Instant> fullHour(String name, String value) {
        return instant(name, value).map(instant -> {
            if (!instant.equals(instant.truncatedTo(ChronoUnit.HOURS))) {
                throw Problem.invalid(
                        name,
                        name + " must be a full hour, but is " + value + ". Maybe "
                                + instant.truncatedTo(ChronoUnit.HOURS) + ".");
            }
            return instant;
        });
    }
}
