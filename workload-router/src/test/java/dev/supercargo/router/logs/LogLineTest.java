package dev.supercargo.router.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogLineTest {

    private static final String GONE = "{\"kind\":\"Status\",\"status\":\"Failure\",\"reason\":\"NotFound\"}";

    @Test
    void beginsWithItsTime() {
        LogLine line = LogLine.of("2026-11-26T10:00:00.5Z step 1");

        assertThat(line.at()).contains(Instant.parse("2026-11-26T10:00:00.5Z"));
        assertThat(line.text()).isEqualTo("step 1");
    }

    @Test
    void isNoLineOfALogIfTheApiServerRefusesIt() {
        assertThat(LogLine.of(GONE).isRefusal()).isTrue();
        assertThat(LogLine.of("2026-11-26T10:00:00Z " + GONE).isRefusal()).isFalse();
    }
}
