package dev.supercargo.router.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdlePatienceTest {

    @Test
    void isThatOfTheTaskFileThenOfTheTeamThenOfAll() {
        IdlePatience patience = new IdlePatience(List.of("vision=30m", "*=120m"));

        assertThat(patience.of("vision", Optional.of(Duration.ofMinutes(15)))).contains(Duration.ofMinutes(15));
        assertThat(patience.of("vision", Optional.empty())).contains(Duration.ofMinutes(30));
        assertThat(patience.of("audio", Optional.empty())).contains(Duration.ofMinutes(120));
    }

    @Test
    void isEndlessUnlessSomebodySaysOtherwise() {
        assertThat(new IdlePatience(List.of("vision=30m")).of("audio", Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vision", "vision=30", "vision=5m", "=30m", "vision=half an hour"})
    void refusesAPairThatIsNone(String pair) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdlePatience(List.of(pair)))
                .withMessageContaining("'" + pair + "'");
    }
}
