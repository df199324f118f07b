package dev.supercargo.router.taskfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "step (\\d+)/(\\d+); step 250/1000 loss 2.13; 0.25",
                "iteration +([\\d,]+)/ +([\\d,]+); iteration   1,500/   3,000 | lr 1e-4; 0.5",
                "(\\d+)%; Epoch 3:  42%|####      | 42/100; 0.42",
                "progress=([0-9.]+)$; t=3 progress=99.5; 0.995"
            })
    void readsWhatLogsOfTrainersSay(String pattern, String line, double share) {
        assertThat(ProgressPattern.of(pattern).read(line).orElseThrow()).isCloseTo(share, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss 2.13", "step 12/0", "step 5/4", "step 1/", ""})
    void takesNonsenseForNothing(String line) {
        assertThat(ProgressPattern.of("step (\\d+)/(\\d+)").read(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"step \\d+", "(a)(b)(c)", "(unclosed", "(?=look)(ahead)", "(back)\\1"})
    void refusesWhatItCannotUse(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgressPattern.of(pattern))
                .withMessageContaining("'" + pattern + "'");
    }

    /** A backtracking matcher would need longer than the universe has existed. */
    @Test
    void isNotHeldUpByAnExpressionThatBacktracks() {
        ProgressPattern hostile = ProgressPattern.of("(a+)+$");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(hostile.read("a".repeat(4_000) + "!")).isEmpty());
    }
}
