package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.contracts.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on the machine that the tests run on, without a platform. */
class AssessTest {

    private static final String NOBODY = "http://127.0.0.1:9";

    @TempDir
    private Path directory;

    @Test
    void assessesThisMachineWithoutAPlatform() {
        Run run = Run.of(NOBODY, "assess");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("AI readiness of ", " of 100", "Bottleneck: ", "What it can train", "ResNet-50", "Upgrades")
                .contains("Facts: those bundled with this command, the newest of 20");
    }

    @Test
    void tellsProgramsTheSame() throws IOException {
        Run run = Run.of(NOBODY, "assess", "--json", "--psu", "450", "--bought", "2020-01-01");

        JsonNode root = ContractJson.mapper().readTree(run.out());
        assertThat(root.path("score").asInt()).isBetween(0, 100);
        assertThat(root.path("components")).hasSize(4);
        assertThat(root.path("machine").path("memory").path("bytes").asLong()).isPositive();
        assertThat(root.path("models").size()).isGreaterThanOrEqualTo(60);
        assertThat(root.path("power").path("supplyWatts").asInt()).isEqualTo(450);
        for (JsonNode upgrade : root.path("upgrades")) {
            assertThat(upgrade.path("scoreAfter").asInt())
                    .isGreaterThan(upgrade.path("scoreBefore").asInt());
            assertThat(upgrade.path("modelsAfter").asInt())
                    .isGreaterThanOrEqualTo(upgrade.path("modelsBefore").asInt());
            assertThat(upgrade.path("priceSources").size()).isPositive();
        }
    }

    @Test
    void writesAPageThatNeedsNothingElse() throws IOException {
        Path page = directory.resolve("report.html");
        Run run = Run.of(NOBODY, "assess", "--html", page.toString());

        assertThat(run.code()).isZero();
        assertThat(Files.readString(page))
                .contains("<html lang=\"en\">", "prefers-color-scheme: dark", "@media print", "<caption>")
                .doesNotContain("<script", "src=", "href=", "url(");
    }

    @Test
    void showsTheModelsAskedFor() {
        Run run = Run.of(NOBODY, "assess", "--model", "gpt2-small", "--model", "bert-base");
        assertThat(run.out()).contains("GPT-2 (124M)", "BERT-base").doesNotContain("MobileNetV3");
    }

    @Test
    void namesTheOptionThatIsWrong() {
        assertThat(Run.of(NOBODY, "assess", "--psu", "-1").err()).contains("--psu: must lie between 1 and 20000");
        assertThat(Run.of(NOBODY, "assess", "--psu", "-1").code()).isEqualTo(2);
        assertThat(Run.of(NOBODY, "assess", "--model", "nonsense").err()).contains("there is no model 'nonsense'");
        assertThat(Run.of(NOBODY, "assess", "--bought", "2999-01-01").err()).contains("lies in the future");
        assertThat(Run.of(NOBODY, "assess", "--html", "/no/such/directory/x.html")
                        .code())
                .isEqualTo(2);
        assertThat(Run.of(NOBODY, "assess", "--benchmark", "--benchmark-dir", "/no/such/directory")
                        .code())
                .isEqualTo(2);
    }
}
