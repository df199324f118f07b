package dev.supercargo.planner.calendars;

import dev.supercargo.forecasting.calendar.SpecialDay;
import dev.supercargo.forecasting.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * When a team works.
 *
 * @param team a team, or {@code *} for all without a calendar of their own, and for totals
 * @param zone in which its days begin and end
 * @param freeDays weekdays that are usually free, from Monday on
 * @param specialDays ascending
 * @param changedBy who set it
 */
public record WorkCalendarView(
        String team,
        String zone,
        List<String> freeDays,
        List<SpecialDayView> specialDays,
        String changedBy,
        Instant changedAt) {

    /**
     * A day that the week alone does not tell.
     *
     * @param kind {@code working} or {@code free}
     */
    public record SpecialDayView(LocalDate date, String name, String kind) {
        static SpecialDayView from(SpecialDay day) {
            return new SpecialDayView(day.date(), day.name(), day.kind().word());
        }
    }

    static WorkCalendarView from(WorkCalendarEntity entity, WorkCalendar calendar) {
        return new WorkCalendarView(
                entity.team,
                calendar.zone().getId(),
                calendar.freeDays().stream()
                        .sorted()
                        .map(DayOfWeek::name)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList(),
                calendar.specialDays().stream().map(SpecialDayView::from).toList(),
                entity.changedBy,
                entity.changedAt);
    }
}
