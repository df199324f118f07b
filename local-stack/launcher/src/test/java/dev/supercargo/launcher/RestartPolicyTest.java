package dev.supercargo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RestartPolicy policy = new RestartPolicy(3, Duration.ofMinutes(5), PAUSE);

    @Test
    void restartsAtOnceTheFirstThreeTimes() {
        assertThat(policy.delay(List.of(), NOW)).isEqualTo(PAUSE);
        assertThat(policy.delay(List.of(ago(20), ago(10)), NOW)).isEqualTo(PAUSE);
    }

    @Test
    void waitsUntilTheOldestRestartLeavesTheWindow() {
        assertThat(policy.delay(List.of(ago(100), ago(20), ago(10)), NOW)).isEqualTo(Duration.ofSeconds(200));
        assertThat(policy.delay(List.of(ago(280), ago(100), ago(20), ago(10)), NOW))
                .isEqualTo(Duration.ofSeconds(200));
    }

    @Test
    void forgetsWhatIsLongAgo() {
        assertThat(policy.delay(List.of(ago(900), ago(800), ago(700)), NOW)).isEqualTo(PAUSE);
    }

    private static Instant ago(long seconds) {
        return NOW.minusSeconds(seconds);
    }
}
