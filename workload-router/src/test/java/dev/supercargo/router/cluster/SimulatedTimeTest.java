package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatedTimeTest {

    @Test
    void runsAtItsRateFromWhereItWasPublished() {
        SimulatedTime time = SimulatedTime.of(
                Map.of("simulated", "2027-01-01T00:00:00Z", "wall", "2026-11-01T00:00:00Z", "rate", "600"));

        assertThat(time.at(Instant.parse("2026-11-01T00:00:06Z"))).isEqualTo(Instant.parse("2027-01-01T01:00:00Z"));
    }

    @Test
    void neverGoesBackWhenTheRateDrops() {
        PlatformClock clock = new PlatformClock();
        Instant ahead = Instant.parse("2030-01-01T00:00:00Z");
        clock.follow(new SimulatedTime(ahead, Instant.now(), 1));
        Instant before = clock.now();

        clock.follow(new SimulatedTime(ahead.minusSeconds(3600), Instant.now(), 1));

        assertThat(clock.now()).isAfterOrEqualTo(before);
    }
}
