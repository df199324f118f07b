package dev.supercargo.router.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void isCutAtFullHoursWithoutGapOrOverlap() {
        Instant start = Instant.parse("2026-11-01T10:40:00Z");
        Instant end = Instant.parse("2026-11-01T12:10:00Z");

        List<Interval> parts = Interval.hourly(start, end);

        assertThat(parts)
                .containsExactly(
                        new Interval(start, Instant.parse("2026-11-01T11:00:00Z")),
                        new Interval(Instant.parse("2026-11-01T11:00:00Z"), Instant.parse("2026-11-01T12:00:00Z")),
                        new Interval(Instant.parse("2026-11-01T12:00:00Z"), end));
    }

    @Test
    void isEmptyWhenTheMeterIsAhead() {
        Instant now = Instant.parse("2026-11-01T10:40:00Z");

        assertThat(Interval.hourly(now, now)).isEmpty();
        assertThat(Interval.hourly(now, now.minusSeconds(1))).isEmpty();
    }

    @Test
    void countsEveryAccelerator() {
        Interval half = new Interval(Instant.parse("2026-11-01T10:00:00Z"), Instant.parse("2026-11-01T10:30:00Z"));

        assertThat(half.hoursOf(8)).isEqualByComparingTo(new BigDecimal("4"));
    }
}
