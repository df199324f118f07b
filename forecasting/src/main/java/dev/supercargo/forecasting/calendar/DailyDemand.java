package dev.supercargo.forecasting.calendar;

import dev.supercargo.forecasting.series.TimeSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The demand of each day of a history. */
record DailyDemand(Map<LocalDate, Tally> days) {

    /** Days in spring and autumn have an hour less or more. */
    private static final int SHIFTED = 1;

    static DailyDemand of(WorkCalendar calendar, TimeSeries history) {
        Map<LocalDate, Tally> days = new HashMap<>();
        for (int t = 0; t < history.length(); t++) {
            days.computeIfAbsent(calendar.date(history.timeAt(t)), fresh -> new Tally())
                    .add(history.at(t));
        }
        return new DailyDemand(days);
    }

    /**
     * For each special free day that was seen from begin to end its demand as a multiple of that of the same weekday a
     * week before, or else after.
     */
    List<Double> freeDaysSeen(WorkCalendar calendar) {
        List<Double> factors = new ArrayList<>();
        for (SpecialDay special : calendar.specialDays()) {
            Tally seen = days.get(special.date());
            if (seen != null
                    && special.kind() == DayKind.FREE
                    && calendar.exception(special.date()).isPresent()) {
                usual(calendar, special.date())
                        .filter(usual -> usual.sum() > 0)
                        .filter(usual -> Math.abs(seen.steps() - usual.steps()) <= SHIFTED)
                        .findFirst()
                        .ifPresent(usual -> factors.add(seen.mean() / usual.mean()));
            }
        }
        return factors;
    }

    private Stream<Tally> usual(WorkCalendar calendar, LocalDate date) {
        return Stream.of(date.minusWeeks(1), date.plusWeeks(1))
                .filter(other -> calendar.exception(other).isEmpty())
                .map(days::get)
                .filter(day -> day != null);
    }
}
