package dev.supercargo.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WaitTest {

    private static final Instant TEN = Instant.parse("2026-11-02T10:00:00Z");

    @Test
    void aJobThatWaitedLongerThanItRanCountsWhenItWantedToRun() {
        Wait wait = new Wait(TEN, hours(5), hours(7), 8);

        assertThat(wait.moved())
                .containsExactly(
                        entry(TEN, accelerators("8")),
                        entry(hours(1), accelerators("8")),
                        entry(hours(5), accelerators("-8")),
                        entry(hours(6), accelerators("-8")));
    }

    @Test
    void aJobThatRanLongerThanItWaitedBeginsAndEndsEarlier() {
        Wait wait = new Wait(TEN, TEN.plus(Duration.ofMinutes(30)), TEN.plus(Duration.ofMinutes(270)), 2);

        assertThat(wait.moved()).containsExactly(entry(TEN, accelerators("1")), entry(hours(4), accelerators("-1")));
    }

    @Test
    void aMinuteOfThePlatformsOwnWorkIsNoWaitAndWhatNeverRanMovesNothing() {
        assertThat(new Wait(TEN, TEN.plusSeconds(59), hours(2), 8).matters()).isFalse();
        assertThat(new Wait(TEN, hours(2), hours(2), 8).matters()).isFalse();
        assertThat(new Wait(TEN, hours(2), hours(3), 0).matters()).isFalse();
        assertThat(new Wait(TEN, TEN.plusSeconds(60), hours(2), 8).matters()).isTrue();
    }

    @Test
    void whatWaitsForMonthsCountsForAMonth() {
        Wait wait = new Wait(TEN.minus(Duration.ofDays(90)), TEN, hours(1), 8);

        assertThat(wait.moved().firstEntry().getKey()).isEqualTo(TEN.minus(Duration.ofDays(31)));
    }

    @Test
    void nothingIsAddedOverAll() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            Instant started = TEN.plusSeconds(random.nextInt(60, 400_000));
            Wait wait = new Wait(TEN, started, started.plusSeconds(random.nextInt(1, 400_000)), random.nextInt(1, 99));

            assertThat(wait.moved().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(BigDecimal.ZERO);
        }
    }

    private static Instant hours(int hours) {
        return TEN.plus(Duration.ofHours(hours));
    }

    private static BigDecimal accelerators(String hours) {
        return new BigDecimal(hours).setScale(AcceleratorHours.SCALE);
    }
}
