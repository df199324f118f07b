package dev.supercargo.forecasting.calendar;

import dev.supercargo.forecasting.calendar.CalendarUse.CountedDay;
import dev.supercargo.forecasting.series.TimeSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes a history look as if every day were what its weekday usually is, and gives the special days back to what is
 * forecast from it. The models know weeks but no holidays: a holiday in the history would return a week later, and one
 * ahead would be forecast as any other day. Nothing is changed where the history does not show that free days matter.
 *
 * @param regular the history with the special days taken out
 * @param ahead factor of each step ahead
 * @param use what was done, and why
 */
public record CalendarAdjustment(TimeSeries regular, List<Double> ahead, CalendarUse use) {

    private static final Duration DAY = Duration.ofDays(1);

    /** @param horizon steps ahead, 1 or more */
    public static CalendarAdjustment of(WorkCalendar calendar, TimeSeries history, int horizon) {
        if (history.step().compareTo(DAY) > 0) {
            return none(history, horizon, "Steps of more than a day know no calendar.");
        }
        int steps = history.length() + horizon;
        if (IntStream.range(0, steps)
                .allMatch(t -> exception(calendar, history.timeAt(t)).isEmpty())) {
            return none(history, horizon, "The calendar has no special day here that its weekday does not tell.");
        }
        WeeklyContrast contrast = WeeklyContrast.of(calendar, history);
        if (!contrast.shows()) {
            return none(
                    history,
                    horizon,
                    contrast.weeks() < WeeklyContrast.WEEKS_MIN
                            ? "Whether free days matter needs " + WeeklyContrast.WEEKS_MIN
                                    + " weeks with working and free days, but there are " + contrast.weeks() + "."
                            : "In " + contrast.weeks()
                                    + " weeks free days hardly differed from working days, so special days change"
                                    + " nothing.");
        }
        return applied(calendar, history, steps, contrast.weeks());
    }

    private static CalendarAdjustment none(TimeSeries history, int horizon, String reason) {
        return new CalendarAdjustment(history, Collections.nCopies(horizon, 1.0), new CalendarUse.LeftAside(reason));
    }

    private static CalendarAdjustment applied(WorkCalendar calendar, TimeSeries history, int steps, int weeks) {
        FreeDayFactors factors = FreeDayFactors.of(calendar, history);
        Map<SpecialDay, List<Double>> past = new LinkedHashMap<>();
        Map<SpecialDay, List<Double>> future = new LinkedHashMap<>();
        double[] regular = history.values();
        List<Double> ahead = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            Instant time = history.timeAt(t);
            Optional<SpecialDay> day = exception(calendar, time);
            double factor = day.map(found -> factors.at(calendar, found, time)).orElse(1.0);
            Map<SpecialDay, List<Double>> seen = t < regular.length ? past : future;
            day.ifPresent(found ->
                    seen.computeIfAbsent(found, fresh -> new ArrayList<>()).add(factor));
            if (t < regular.length) {
                regular[t] /= factor;
            } else {
                ahead.add(factor);
            }
        }
        List<CountedDay> counted = new ArrayList<>();
        past.forEach((day, all) -> counted.add(counted(day, all, false)));
        future.forEach((day, all) -> counted.add(counted(day, all, true)));
        return new CalendarAdjustment(
                TimeSeries.of(history.start(), history.step(), regular),
                List.copyOf(ahead),
                new CalendarUse.Applied(factors.share(), weeks, counted));
    }

    private static CountedDay counted(SpecialDay day, List<Double> factors, boolean ahead) {
        return new CountedDay(
                day, factors.stream().mapToDouble(Double::doubleValue).average().orElseThrow(), ahead);
    }

    private static Optional<SpecialDay> exception(WorkCalendar calendar, Instant time) {
        return calendar.exception(calendar.date(time));
    }

    /** @param forecast from the end of the history on, one value for each step ahead */
    public TimeSeries restored(TimeSeries forecast) {
        double[] values = forecast.values();
        for (int h = 0; h < values.length; h++) {
            values[h] *= ahead.get(h);
        }
        return TimeSeries.of(forecast.start(), forecast.step(), values);
    }
}
