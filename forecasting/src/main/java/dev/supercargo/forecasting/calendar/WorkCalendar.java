package dev.supercargo.forecasting.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When people work: the facts, whatever demand does with them.
 *
 * @param zone in which its days begin and end
 * @param freeDays weekdays that are usually free
 * @param specialDays ascending, no date twice
 */
public record WorkCalendar(ZoneId zone, Set<DayOfWeek> freeDays, List<SpecialDay> specialDays) {

    // Above the constant, whose constructor needs it.
    private static final Comparator<SpecialDay> BY_DATE = Comparator.comparing(SpecialDay::date);

    /** Nothing is known: every day is like any other. */
    public static final WorkCalendar NONE = new WorkCalendar(ZoneOffset.UTC, Set.of(), List.of());

    public WorkCalendar {
        freeDays = Set.copyOf(freeDays);
        specialDays = specialDays.stream().sorted(BY_DATE).toList();
        Set<LocalDate> dates = new HashSet<>();
        for (SpecialDay day : specialDays) {
            if (!dates.add(day.date())) {
                throw new IllegalArgumentException("the special day " + day + " stands twice in its calendar.");
            }
        }
    }

    LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    DayKind usualKind(LocalDate date) {
        return freeDays.contains(date.getDayOfWeek()) ? DayKind.FREE : DayKind.WORKING;
    }

    /** The special day at {@code date} if it is not what its weekday usually is; bisected, since asked hourly. */
    Optional<SpecialDay> exception(LocalDate date) {
        DayKind usual = usualKind(date);
        int found = Collections.binarySearch(specialDays, new SpecialDay(date, "sought", usual), BY_DATE);
        return found >= 0 && specialDays.get(found).kind() != usual
                ? Optional.of(specialDays.get(found))
                : Optional.empty();
    }
}
