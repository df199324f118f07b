package dev.supercargo.planner.scope;

import dev.supercargo.chassis.problem.Problem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/** How time is cut: into days, weeks (from Monday) or months, in UTC. */
public enum Cadence {
    DAILY {
        @Override
        LocalDate first(LocalDate day) {
            return day;
        }

        @Override
        LocalDate plus(LocalDate first, int periods) {
            return first.plusDays(periods);
        }
    },
    WEEKLY {
        @Override
        LocalDate first(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate plus(LocalDate first, int periods) {
            return first.plusWeeks(periods);
        }
    },
    MONTHLY {
        @Override
        LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate plus(LocalDate first, int periods) {
            return first.plusMonths(periods);
        }
    };

    abstract LocalDate first(LocalDate day);

    abstract LocalDate plus(LocalDate first, int periods);

    /** The period that runs. */
    public Period containing(Instant now) {
        return new Period(before(now).to(), next(now));
    }

    /** The newest period that is over. */
    public Period before(Instant now) {
        LocalDate current = first(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new Period(start(plus(current, -1)), start(current));
    }

    /** When the period that runs is over. */
    public Instant next(Instant now) {
        return start(plus(first(LocalDate.ofInstant(now, ZoneOffset.UTC)), 1));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Cadence of(String word) {
        return Arrays.stream(values())
                .filter(cadence -> cadence.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid("cadence", "cadence must be daily, weekly or monthly, but is " + word + "."));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
