package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.advise.AdviseCommand;
import dev.supercargo.cli.terminal.Terminal;
import dev.supercargo.contracts.ContractJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command with the facts it brings along, without a platform. */
class AdviseTest {

    private static final String NOBODY = "http://127.0.0.1:9";

    @Test
    void advisesWithTheUsualAnswersInAPipe() {
        Run run = Run.of(NOBODY, "advise");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("rent", "buy", "hybrid", "The guide's rules", "Assumptions", "month")
                .contains("decision tree", "task table");
    }

    @Test
    void tellsProgramsTheSame() throws IOException {
        Run run = Run.of(
                NOBODY,
                "advise",
                "--json",
                "--use",
                "language",
                "--scale",
                "large",
                "--budget",
                "$20,000",
                "--hours-per-month",
                "300",
                "--model",
                "gpt2-large",
                "--speed",
                "important");

        JsonNode root = ContractJson.mapper().readTree(run.out());
        assertThat(root.path("options")).hasSize(3);
        assertThat(root.path("answers").path("budgetUsd").asText()).isEqualTo("20000");
        assertThat(root.path("answers").path("model").asText()).isEqualTo("gpt2-large");
        assertThat(root.path("options").toString()).doesNotContain("(spot)").doesNotContain("Inferentia");
        for (JsonNode option : root.path("options")) {
            assertThat(option.path("reason").asText()).isNotBlank();
            assertThat(option.path("priceSources").size()).isPositive();
        }
    }

    @Test
    void rentsAtThePlatformsPricesIfAsked() {
        try (APlatform platform = new APlatform()) {
            platform.answering("GET /api/v1/offers", """
                    {"items":[
                    {"provider":"acme","region":"north","instanceType":"one-h100","market":"ON_DEMAND",
                    "acceleratorId":"nvidia-h100-sxm-80gb","accelerators":1,"source":"price sheet of acme",
                    "asOf":"2026-11-01T00:00:00Z","pricePerHour":{"amount":"2.00","currency":"USD"},
                    "effective":{"pricePerHour":{"amount":"0.77","currency":"USD"}}},
                    {"provider":"acme","region":"north","instanceType":"unheard-of","market":"ON_DEMAND",
                    "acceleratorId":"nobody-knows-it","accelerators":1,"source":"price sheet of acme",
                    "asOf":"2026-11-01T00:00:00Z","pricePerHour":{"amount":"0.01","currency":"USD"}}]}
                    """);

            Run run = Run.of(platform.url(), "advise", "--live", "--defaults", "--speed", "critical");

            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out())
                    .contains("acme one-h100 in north", "$0.77", "price sheet of acme, 2026-11-01")
                    .doesNotContain("unheard-of");
            assertThat(platform.requests)
                    .contains("GET /api/v1/offers?accelerators=8&cheapest=true&limit=500&market=spot");
        }
    }

    @Test
    void saysThatThePlatformHasNothingOnSale() {
        try (APlatform platform = new APlatform()) {
            platform.answering("GET /api/v1/offers", "{\"items\":[]}");

            Run run = Run.of(platform.url(), "advise", "--live", "--defaults");

            assertThat(run.code()).isNotZero();
            assertThat(run.err()).contains("no GPU on sale", "--live");
        }
    }

    @Test
    void answersABudgetBelowTheCheapestOption() {
        Run run = Run.of(NOBODY, "advise", "--budget", "1");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("None of the three is possible", "Maybe raise the budget", "the budget is $1.00");
    }

    @Test
    void answersNoHours() {
        Run run = Run.of(NOBODY, "advise", "--hours-per-month", "0");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("With no hours of use", "Kaggle");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "--use, cooking, 'is none of vision, language'",
        "--scale, huge, 'is none of small'",
        "--budget, much, 'must be a number of dollars'",
        "--budget, -5, 'must be a number of dollars'",
        "--hours-per-month, 1e9, 'must be a number of hours'",
        "--horizon, 0, 'must be a whole number of months'",
        "--horizon, 1000, 'must be a whole number of months'",
        "--storage, lots, 'must be a size'",
        "--memory, big, 'must be a number of GB, or auto'",
        "--owned, Voodoo 2, 'has no accelerator'",
        "--model, nonsense, 'there is no model'",
    })
    void namesTheOptionThatIsWrong(String option, String answer, String complaint) {
        Run run = Run.of(NOBODY, "advise", option + "=" + answer);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(option + ": ").contains(complaint);
    }

    @Test
    void asksAPersonWithHelpAndASecondChance() {
        String typed = "?\nflying\nlanguage\n\n5000\n\n\n1 TB\n100\n\nRTX 3060\nbert-large\n";
        String shown = asked(typed, "--horizon", "36");

        assertThat(shown)
                .contains("What is it for? [vision, ? for help]")
                .contains("The focus of most of the work")
                .contains("'flying' is none of vision")
                .contains("Which accelerator do you own already?")
                .doesNotContain("For how many months?")
                .contains("36 MONTHS")
                .contains("BERT-large");
    }

    @Test
    void takesTheUsualAnswersWhenNobodyTypesAnyMore() {
        assertThat(asked("vision\n")).contains("The guide's rules");
    }

    private static String asked(String typed, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                true,
                false,
                160);
        int code = new CommandLine(new AdviseCommand(
                        Session.of(terminal, Map.of()),
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8))))
                .execute(arguments);
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
