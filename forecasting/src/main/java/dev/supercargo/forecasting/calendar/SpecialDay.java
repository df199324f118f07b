package dev.supercargo.forecasting.calendar;

import java.time.LocalDate;

/**
 * A day that the week alone does not tell: a holiday, or a Saturday on which people work.
 *
 * @param date in the zone of its calendar
 * @param name for example {@code Christmas Day}, not blank
 * @param kind what it is, whatever its weekday usually is
 */
public record SpecialDay(LocalDate date, String name, DayKind kind) {

    public SpecialDay {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the special day " + date + " needs a name, for example Christmas Day.");
        }
    }

    @Override
    public String toString() {
        return date + " (" + name + ")";
    }
}
