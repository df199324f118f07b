package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of what-if questions. */
class ScenariosTest {

    private static final String ANSWER = """
            {"name":"cheap","usual":[{"option":"cloud","total":%1$s}],
             "changed":{"options":[{"name":"cloud","total":%2$s,"reason":"The cheapest that is possible."}]},
             "bars":[{"driver":"work","words":"hours of work","option":"cloud","low":%2$s,"high":%1$s}],
             "switches":[{"driver":"growth_points","words":"growth a month","value":5.0,"best":"own"}],
             "draws":20,"seed":7,
             "risks":[{"option":"cloud","p10":%2$s,"p50":%2$s,"p90":%1$s,"best":0.85}]}""".formatted(Answers.usd("1200.00"), Answers.usd("600.00"));

    private final APlatform platform = new APlatform();

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void showsTheChangeTheTornadoAndTheRisk() throws IOException {
        platform.answering("POST /api/v1/what-ifs", ANSWER);

        Run run = Run.of(platform.url(), "what-if", question());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("$1,200.00", "$600.00", "85%", "of 20 draws with seed 7", "hours of work")
                .contains("With growth a month at 5 points own is best.");
    }

    @Test
    void keepsAScenario() throws IOException {
        platform.answering("POST /api/v1/scenarios", "{\"id\":\"s1\",\"answer\":" + ANSWER + "}");

        assertThat(Run.of(platform.url(), "what-if", question(), "--keep").out())
                .contains("85%", "Kept as scenario s1.");
    }

    @Test
    void listsScenariosAndShowsThemSideBySide() {
        platform.answering("GET /api/v1/scenarios", """
                {"items":[{"id":"s1","team":"vision","name":"cheap","createdBy":"ada","createdAt":"2026-11-26T10:00:00Z"}]}""")
                .answering("GET /api/v1/scenarios/comparison", """
                {"items":[{"id":"s1","name":"cheap","best":"cloud","options":[{"option":"cloud","total":%1$s}],
                 "risks":[{"option":"cloud","p10":%1$s,"p90":%1$s,"best":1.0}]}]}""".formatted(Answers.usd("600.00")));

        assertThat(Run.of(platform.url(), "scenarios", "--team", "vision").out())
                .contains("s1", "vision", "2026-11-26 10:00", "ada");
        assertThat(Run.of(platform.url(), "scenarios", "s1", "s2").out()).contains("cloud (best)", "$600.00", "100%");
        assertThat(platform.requests)
                .containsExactly("GET /api/v1/scenarios?team=vision", "GET /api/v1/scenarios/comparison?id=s1&id=s2");
    }

    private String question() throws IOException {
        return Files.writeString(directory.resolve("q.yaml"), "costs: {}\n").toString();
    }
}
