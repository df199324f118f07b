package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judgement of roadmaps on the command line; no platform runs. */
class RoadmapBenchTest {

    private static final String NOWHERE = "http://127.0.0.1:9";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void holdsThePlanAgainstPerfectForesightAndEverySimpleRule() throws IOException {
        series("steady.csv", 8 * 24);

        Run run = Run.of(NOWHERE, "bench", "roadmap", "--series", folder.toString(), "--json");

        assertThat(run.code()).isZero();
        JsonNode result = new ObjectMapper().readTree(run.out());
        assertThat(result.path("series").asInt()).isEqualTo(1);
        assertThat(result.path("demand").asText()).isEqualTo("given");
        assertThat(result.path("months").asInt()).isEqualTo(4);
        assertThat(result.path("cost_vs_perfect_foresight").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("plan", "buy-for-peak", "all-cloud", "reserve-the-mean");
        assertThat(result.path("cost_vs_perfect_foresight").properties())
                .allSatisfy(way ->
                        assertThat(way.getValue().asDouble()).as(way.getKey()).isGreaterThanOrEqualTo(1));
        assertThat(result.path("plan_cost_vs").properties()).hasSize(3);
    }

    @Test
    void saysWhichSeriesAreTooShort() throws IOException {
        series("short.csv", 20);

        Run run = Run.of(NOWHERE, "bench", "roadmap", "--series", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("three days");
    }

    private void series(String name, int hours) throws IOException {
        StringBuilder csv = new StringBuilder("timestamp,gpus\n");
        Instant start = Instant.parse("2026-10-01T00:00:00Z");
        for (int hour = 0; hour < hours; hour++) {
            csv.append(start.plus(Duration.ofHours(hour)))
                    .append(',')
                    .append(hour % 24 < 12 ? 8 : 12)
                    .append('\n');
        }
        Files.writeString(folder.resolve(name), csv);
    }
}
