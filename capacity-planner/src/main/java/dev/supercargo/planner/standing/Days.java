package dev.supercargo.planner.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days that moments belong to. */
final class Days {

    private Days() {}

    static LocalDate of(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
