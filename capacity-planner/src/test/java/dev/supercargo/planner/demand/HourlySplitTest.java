package dev.supercargo.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class HourlySplitTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void splitsInProportionToTime() {
        assertThat(HourlySplit.of(minute(30), minute(30 + 120), new BigDecimal("8")))
                .containsExactly(
                        Map.entry(NOON, new BigDecimal("2.000000000")),
                        Map.entry(hour(1), new BigDecimal("4.000000000")),
                        Map.entry(hour(2), new BigDecimal("2.000000000")));
    }

    @Test
    void aFullHourBelongsToItselfAlone() {
        assertThat(HourlySplit.of(NOON, hour(1), BigDecimal.TEN)).containsExactly(Map.entry(NOON, BigDecimal.TEN));
    }

    @Test
    void useThatTookNoTimeCountsForItsHour() {
        assertThat(HourlySplit.of(minute(5), minute(5), BigDecimal.ZERO))
                .containsExactly(Map.entry(NOON, BigDecimal.ZERO));
    }

    @Test
    void thePartsAlwaysAddUpToTheWholeAndNoneIsNegative() {
        Random random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            Instant start = NOON.plusNanos(random.nextLong(Duration.ofHours(3).toNanos()));
            Instant end = start.plusNanos(random.nextLong(Duration.ofHours(40).toNanos()));
            BigDecimal whole = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), AcceleratorHours.SCALE);

            SequencedMap<Instant, BigDecimal> parts = HourlySplit.of(start, end, whole);

            assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(whole);
            assertThat(parts.values()).allMatch(part -> part.signum() >= 0);
            assertThat(parts.firstEntry().getKey()).isEqualTo(start.truncatedTo(ChronoUnit.HOURS));
            assertThat(parts.keySet()).allMatch(hour -> !hour.isAfter(end));
        }
    }

    private static Instant hour(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private static Instant minute(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
