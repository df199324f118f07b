package dev.supercargo.router.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.chassis.problem.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    @Test
    void sinceIsAnInstantOrADurationBeforeNow() {
        assertThat(Question.of(null, 10, "PT10M", NOW).since()).contains(Instant.parse("2026-11-26T07:50:00Z"));
        assertThat(Question.of(null, 10, "2026-11-25T00:00:00Z", NOW).since())
                .contains(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(Question.of(null, 10, null, NOW).since()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        assertThatThrownBy(() -> Question.of(-1, 10, null, NOW))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("node");
        assertThatThrownBy(() -> Question.of(0, 10_001, null, NOW))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("tail");
        assertThatThrownBy(() -> Question.of(0, 10, "yesterday", NOW))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("since");
        assertThatThrownBy(() -> Question.of(0, 10, "P400000000000D", NOW)).isInstanceOf(Problem.class);
    }

    @Test
    void withoutANodeEveryNodeIsWanted() {
        assertThat(Question.of(null, 10, null, NOW).wants(7)).isTrue();
        assertThat(Question.of(3, 10, null, NOW).wants(7)).isFalse();
        assertThat(Question.of(3, 10, null, NOW).wants(3)).isTrue();
    }
}
