package dev.supercargo.router.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** How often a budget starts anew, in UTC. */
public enum Period {
    DAILY {
        @Override
        LocalDate firstDay(LocalDate day) {
            return day;
        }

        @Override
        LocalDate nextPeriod(LocalDate firstDay) {
            return firstDay.plusDays(1);
        }
    },
    /** From Monday. */
    WEEKLY {
        @Override
        LocalDate firstDay(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        }

        @Override
        LocalDate nextPeriod(LocalDate firstDay) {
            return firstDay.plusWeeks(1);
        }
    },
    MONTHLY {
        @Override
        LocalDate firstDay(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate nextPeriod(LocalDate firstDay) {
            return firstDay.plusMonths(1);
        }
    };

    abstract LocalDate firstDay(LocalDate day);

    abstract LocalDate nextPeriod(LocalDate firstDay);

    Instant start(Instant at) {
        return firstDay(LocalDate.ofInstant(at, ZoneOffset.UTC))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    Instant end(Instant at) {
        return nextPeriod(firstDay(LocalDate.ofInstant(at, ZoneOffset.UTC)))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
