package dev.supercargo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {

    @Test
    void runsAtItsRateFromTheStatedMoment() throws Exception {
        SimulatedClock clock = SimulatedClock.from(Json.MAPPER.readTree("""
                {"simulated": "2026-11-22T12:00:00Z", "wall": "2026-11-22T09:00:00Z", "rate": "60.5"}"""));

        assertThat(clock.at(Instant.parse("2026-11-22T09:00:10Z"))).isEqualTo(Instant.parse("2026-11-22T12:10:05Z"));
    }

    @Test
    void isUnknownWhenNobodyAnswers() {
        assertThat(SimulatedClock.read("http://127.0.0.1:1")).isEmpty();
    }
}
