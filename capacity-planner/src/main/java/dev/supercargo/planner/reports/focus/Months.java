package dev.supercargo.planner.reports.focus;

import dev.supercargo.planner.scope.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Billing periods: calendar months in UTC. */
final class Months {

    private Months() {}

    static Instant start(Instant moment) {
        return start(YearMonth.from(moment.atOffset(ZoneOffset.UTC)));
    }

    static Instant end(Instant moment) {
        return start(YearMonth.from(moment.atOffset(ZoneOffset.UTC)).plusMonths(1));
    }

    /** The parts of {@code period} by month. */
    static List<Period> of(Period period) {
        List<Period> months = new ArrayList<>();
        Instant from = period.from();
        while (from.isBefore(period.to())) {
            Instant end = end(from);
            Instant to = end.isAfter(period.to()) ? period.to() : end;
            months.add(new Period(from, to));
            from = to;
        }
        return months;
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
