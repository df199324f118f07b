package dev.supercargo.planner.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CadenceTest {

    private static final Instant SUNDAY = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void reportsTheNewestPeriodThatIsOver() {
        assertThat(Cadence.DAILY.before(SUNDAY)).isEqualTo(period("2026-02-28", "2026-03-01"));
        assertThat(Cadence.WEEKLY.before(SUNDAY)).isEqualTo(period("2026-02-16", "2026-02-23"));
        assertThat(Cadence.MONTHLY.before(SUNDAY)).isEqualTo(period("2026-02-01", "2026-03-01"));
        assertThat(Cadence.MONTHLY.before(SUNDAY.minusNanos(1))).isEqualTo(period("2026-01-01", "2026-02-01"));
    }

    @Test
    void theNextReportIsDueWhenThePeriodThatRunsIsOver() {
        assertThat(Cadence.DAILY.next(SUNDAY)).isEqualTo(day("2026-03-02"));
        assertThat(Cadence.WEEKLY.next(SUNDAY)).isEqualTo(day("2026-03-02"));
        assertThat(Cadence.MONTHLY.next(SUNDAY)).isEqualTo(day("2026-04-01"));
    }

    @Test
    void thePeriodThatRunsBeginsWhereTheLastOneEnded() {
        assertThat(Cadence.MONTHLY.containing(SUNDAY)).isEqualTo(period("2026-03-01", "2026-04-01"));
        assertThat(Cadence.WEEKLY.containing(SUNDAY)).isEqualTo(period("2026-02-23", "2026-03-02"));
    }

    private static Period period(String from, String to) {
        return new Period(day(from), day(to));
    }

    private static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
