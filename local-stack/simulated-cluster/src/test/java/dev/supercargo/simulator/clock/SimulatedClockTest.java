package dev.supercargo.simulator.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SimulatedClockTest {

    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    private Instant wall = START;

    @Test
    void runsAtTheRateFromTheMomentItIsSet() {
        SimulatedClock clock = SimulatedClock.startingAt(START, () -> wall);
        wall = wall.plusSeconds(10);
        clock.runAt(600);
        wall = wall.plusSeconds(1);
        clock.runAt(1);
        wall = wall.plusSeconds(5);

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(10 + 600 + 5));
    }

    @Test
    void neverGoesBack() {
        SimulatedClock clock = SimulatedClock.startingAt(START, () -> wall);
        wall = wall.plusSeconds(10);
        Instant before = clock.instant();
        wall = wall.minusSeconds(8);

        assertThat(clock.instant()).isEqualTo(before);
    }

    @Test
    void continuesAfterACrashAsExtrapolatedButNotForHours() {
        SimulatedClock.Anchor last = new SimulatedClock.Anchor(START, START, 600);
        wall = START.plusSeconds(30);
        assertThat(SimulatedClock.resuming(last, () -> wall).instant()).isEqualTo(START.plusSeconds(30 * 600));

        wall = START.plus(Duration.ofHours(8));

        assertThat(SimulatedClock.resuming(last, () -> wall).instant())
                .isEqualTo(START.plusSeconds(120 * 600).plus(Duration.ofHours(8).minusMinutes(2)));
    }
}
