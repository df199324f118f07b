package dev.supercargo.planner.forecasts;

import dev.supercargo.forecasting.calendar.CalendarUse;
import java.time.LocalDate;
import java.util.List;

/**
 * What a calendar did to a forecast.
 *
 * @param text in words
 * @param days that counted as something else than their weekday, ascending; none where the calendar changed nothing
 */
public record CalendarUseView(String text, List<Day> days) {

    /**
     * One day.
     *
     * @param countedAs {@code working} or {@code free}
     * @param factor its demand as a multiple of that of a usual day of its weekday
     * @param ahead whether it is forecast, or was taken out of the history
     */
    public record Day(LocalDate date, String name, String countedAs, double factor, boolean ahead) {}

    static CalendarUseView from(CalendarUse use) {
        return new CalendarUseView(
                use.text(),
                switch (use) {
                    case CalendarUse.Applied applied ->
                        applied.days().stream().map(CalendarUseView::day).toList();
                    case CalendarUse.LeftAside aside -> List.of();
                });
    }

    private static Day day(CalendarUse.CountedDay counted) {
        return new Day(
                counted.day().date(),
                counted.day().name(),
                counted.day().kind().word(),
                ForecastPoint.rounded(counted.factor()),
                counted.ahead());
    }
}
