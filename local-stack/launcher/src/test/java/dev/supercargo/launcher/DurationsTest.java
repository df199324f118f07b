package dev.supercargo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"PT0.84S, 0.8 s", "PT12.9S, 12 s", "PT3M5S, 3 min 5 s", "PT2H10M, 2 h 10 min", "P4DT3H, 4 d 3 h"})
    void readsLikePeopleSayIt(Duration duration, String text) {
        assertThat(Durations.text(duration)).isEqualTo(text);
    }
}
