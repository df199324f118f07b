package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where to begin, without a platform. */
class TemplatesTest {

    private static final String NOWHERE = "http://127.0.0.1:9";

    @TempDir
    Path directory;

    @Test
    void listsTheGuidesKindsOfUsers() {
        assertThat(Run.of(NOWHERE, "templates").out())
                .contains("small-business", "research", "startup", "enterprise", "education");
    }

    @Test
    void fillsInACostQuestion() throws Exception {
        Path file = directory.resolve("costs.yaml");

        Run run = Run.of(
                NOWHERE,
                "templates",
                "startup",
                "--hours-per-month",
                "300",
                "--months",
                "12",
                "--budget",
                "9000",
                "--output",
                file.toString());

        assertThat(run.code()).isZero();
        assertThat(Files.readString(file)).contains("hours_per_month: 300\n", "months: 12\n", "budget: 9000\n");
        Run again = Run.of(NOWHERE, "templates", "startup", "--output", file.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("there is such a file already");
    }

    @Test
    void takesTheUsualAnswersInAPipe() {
        assertThat(Run.of(NOWHERE, "templates", "--ask").out())
                .contains("# Small business: needs", "hours_per_month: 200", "months: 36");
    }

    @Test
    void namesTheOptionThatIsWrong() {
        assertThat(Run.of(NOWHERE, "templates", "circus").err()).contains("'circus' is none of small-business");
        assertThat(Run.of(NOWHERE, "templates", "startup", "--months", "500").err())
                .contains("--months: must be");
    }

    @Test
    void saysWhatMakesAProjectOutgrowItsSize() {
        Run run = Run.of(NOWHERE, "project-size", "--spent", "2500", "--data", "40", "--trait", "production");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("outgrew that: a data set of more than 10 GB, work in production.")
                .contains("advised  enterprise")
                .contains("$1,500.00");
        assertThat(Run.of(NOWHERE, "project-size", "--spent", "-1").code()).isEqualTo(2);
    }
}
