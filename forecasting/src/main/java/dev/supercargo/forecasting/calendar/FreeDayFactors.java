package dev.supercargo.forecasting.calendar;

import dev.supercargo.forecasting.series.TimeSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Demand of a free day as a multiple of that of a working day, by hour of the day. Half of each hour's factor is its
 * own, half that of the whole day, since there are few free days. Special days of the past move all of them.
 *
 * @param share that of the whole day
 * @param byHour by hour of the day in the calendar's zone
 */
record FreeDayFactors(double share, double[] byHour) {

    /** Demand does not change more than tenfold for the day of the week, as far as this believes. */
    private static final double LEAST = 0.1;

    private static final double MOST = 10;

    private static final int HOURS = 24;

    /** As many special days of the past count as much as all the usual free days together. */
    private static final double USUAL_DAYS_COUNT = 2;

    static FreeDayFactors of(WorkCalendar calendar, TimeSeries history) {
        KindTally all = new KindTally();
        List<KindTally> hours = Stream.generate(KindTally::new).limit(HOURS).toList();
        for (int t = 0; t < history.length(); t++) {
            Instant time = history.timeAt(t);
            LocalDate date = calendar.date(time);
            if (calendar.exception(date).isEmpty()) {
                DayKind kind = calendar.usualKind(date);
                all.add(kind, history.at(t));
                hours.get(hour(calendar, time)).add(kind, history.at(t));
            }
        }
        double share = bounded(all.shareOr(1));
        double moved = withSpecialDays(DailyDemand.of(calendar, history).freeDaysSeen(calendar), share) / share;
        double[] byHour = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            byHour[hour] = bounded(moved * (bounded(hours.get(hour).shareOr(share)) + share) / 2);
        }
        return new FreeDayFactors(share, byHour);
    }

    /** A special working day is the inverse of a free one. */
    double at(WorkCalendar calendar, SpecialDay day, Instant time) {
        double factor = byHour[hour(calendar, time)];
        return switch (day.kind()) {
            case FREE -> factor;
            case WORKING -> 1 / factor;
        };
    }

    private static int hour(WorkCalendar calendar, Instant time) {
        return time.atZone(calendar.zone()).getHour();
    }

    private static double withSpecialDays(List<Double> seen, double share) {
        double sum = USUAL_DAYS_COUNT * share;
        for (double factor : seen) {
            sum += bounded(factor);
        }
        return sum / (USUAL_DAYS_COUNT + seen.size());
    }

    private static double bounded(double factor) {
        return Math.clamp(factor, LEAST, MOST);
    }
}
