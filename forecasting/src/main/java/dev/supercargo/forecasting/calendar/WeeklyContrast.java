package dev.supercargo.forecasting.calendar;

import dev.supercargo.forecasting.series.TimeSeries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * How free days differ from working days, week by week, so that a moving level does not pass for it. Contrasts also
 * stand where nothing ran on one kind of days.
 *
 * @param weeks with both kinds of days
 * @param mean of their contrasts, 0 without any
 * @param error standard error of the mean
 */
record WeeklyContrast(int weeks, double mean, double error) {

    static final int WEEKS_MIN = 3;

    /** Smaller differences, about a tenth of the demand, are not worth an intervention. */
    private static final double WORTH_IT = 0.05;

    /** Twice the standard error, the usual bound of chance. */
    private static final double CERTAIN = 2;

    /** A Monday, from which weeks are counted. */
    private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);

    /** Special days are left out: they are what shall be told by the usual ones. */
    static WeeklyContrast of(WorkCalendar calendar, TimeSeries history) {
        Map<Long, KindTally> weeks = new TreeMap<>();
        for (int t = 0; t < history.length(); t++) {
            LocalDate date = calendar.date(history.timeAt(t));
            if (calendar.exception(date).isEmpty()) {
                weeks.computeIfAbsent(ChronoUnit.WEEKS.between(MONDAY, date), fresh -> new KindTally())
                        .add(calendar.usualKind(date), history.at(t));
            }
        }
        double[] contrasts = weeks.values().stream()
                .filter(KindTally::tells)
                .mapToDouble(KindTally::contrast)
                .toArray();
        double sum = 0;
        double squares = 0;
        for (double contrast : contrasts) {
            sum += contrast;
            squares += contrast * contrast;
        }
        int count = contrasts.length;
        double mean = count == 0 ? 0 : sum / count;
        double variance = count < 2 ? 0 : Math.max(0, squares - count * mean * mean) / (count - 1);
        return new WeeklyContrast(count, mean, count == 0 ? 0 : Math.sqrt(variance / count));
    }

    boolean shows() {
        return weeks >= WEEKS_MIN && Math.abs(mean) > WORTH_IT && Math.abs(mean) > CERTAIN * error;
    }
}
