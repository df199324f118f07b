package dev.supercargo.forecasting.calendar;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a calendar did to a forecast. */
public sealed interface CalendarUse {

    /** One or two sentences for people. */
    String text();

    /**
     * The calendar changed nothing.
     *
     * @param reason one sentence
     */
    record LeftAside(String reason) implements CalendarUse {
        @Override
        public String text() {
            return reason;
        }
    }

    /**
     * Special days were taken out of the history and put into the forecast.
     *
     * @param freeShare demand of free days as a share of that of working days, 0 or more
     * @param weeks of history that tell it
     * @param days that counted as something else than their weekday, ascending
     */
    record Applied(double freeShare, int weeks, List<CountedDay> days) implements CalendarUse {

        public Applied {
            days = List.copyOf(days);
        }

        @Override
        public String text() {
            return String.format(
                            Locale.ROOT,
                            "In %d weeks demand on free days was %.0f %% of that on working days.",
                            weeks,
                            100 * freeShare)
                    + listed(" Taken out of the history:", false)
                    + listed(" Ahead:", true);
        }

        private String listed(String heading, boolean ahead) {
            List<CountedDay> found =
                    days.stream().filter(day -> day.ahead() == ahead).toList();
            return found.isEmpty()
                    ? ""
                    : found.stream().map(CountedDay::text).collect(Collectors.joining(", ", heading + " ", "."));
        }
    }

    /**
     * A day that counted as something else than its weekday.
     *
     * @param day what the calendar says
     * @param factor its demand as a multiple of that of a usual day of its weekday, mean over its hours
     * @param ahead whether it is forecast, or lies in the history
     */
    record CountedDay(SpecialDay day, double factor, boolean ahead) {
        String text() {
            return String.format(
                    Locale.ROOT, "%s as a %s day (× %.2f)", day, day.kind().word(), factor);
        }
    }
}
