package dev.supercargo.forecasting.calendar;

import java.util.Locale;

/** Whether people work on a day. */
public enum DayKind {
    WORKING,
    FREE;

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
