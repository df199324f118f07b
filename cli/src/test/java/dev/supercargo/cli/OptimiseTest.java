package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.platform.Platform;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The best machine, without a platform. */
class OptimiseTest {

    private static final String NOWHERE = "http://127.0.0.1:9";

    @Test
    void showsPartsLimitsAndWhatLiesBeyond() {
        Run run = Run.of(NOWHERE, "optimise", "--budget", "2000", "--front");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "The budget limit of $2,000.00 binds. Next: ",
                        "total",
                        "COST",
                        "left out because nobody states a price");
    }

    @Test
    void tellsProgramsTheSame() {
        Run run = Run.of(NOWHERE, "optimize", "--goal", "cost", "--speed", "2", "--json");

        JsonNode answer = Platform.parsed(run.out());
        assertThat(answer.path("goal").asText()).isEqualTo("cost");
        assertThat(answer.path("best").path("speed").asDouble()).isGreaterThanOrEqualTo(2);
        BigDecimal sum = answer.path("best")
                .path("items")
                .valueStream()
                .map(item -> new BigDecimal(item.path("priceUsd").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(answer.path("best").path("costUsd").asText())).isEqualByComparingTo(sum);
    }

    @Test
    void saysWhenThereIsNone() {
        assertThat(Run.of(NOWHERE, "optimise", "--gpu-memory", "5000").out())
                .contains("There is none: nothing with a price meets the need.");
    }

    @Test
    void refusesWhatIsNoLimit() {
        Run negative = Run.of(NOWHERE, "optimise", "--budget", "-5");
        assertThat(negative.code()).isEqualTo(2);
        assertThat(negative.err()).contains("--budget must be above 0");
        Run unknown = Run.of(NOWHERE, "optimise", "--price", "rtx-9090=1");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no part or accelerator 'rtx-9090'");
    }
}
