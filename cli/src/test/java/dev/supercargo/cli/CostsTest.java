package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of costs. */
class CostsTest {

    private static final String ANSWER =
            """
            {"name":"lab","months":12,"options":[
             {"name":"cloud","possible":true,"reason":"The cheapest that is possible.","total":%1$s,"hidden":%2$s,
              "upfront":%2$s,"presentValue":%1$s,"perWorkHour":%3$s,
              "terms":[{"term":"on-demand","sort":"PRICE","total":%1$s}],
              "years":[{"year":1,"price":%1$s,"hidden":%2$s,"resale":%2$s,"emergencyFundLeast":%4$s,"emergencyFundMost":%4$s}],
              "returns":{"gain":%1$s,"returnOnInvestment":4.0,"paybackMonth":1}}],
             "breakEvens":[{"owned":"own","rented":"cloud","hoursPerMonth":331.25,"why":"more has been paid"}],
             "assumptions":["A month has 730 hours."]}""".formatted(Answers.usd("1200.00"), Answers.usd("0.00"), Answers.usd("1.00"), Answers.usd("120.00"));

    private final APlatform platform = new APlatform();

    @TempDir
    Path directory;

    private Path question;

    @BeforeEach
    void write() throws IOException {
        question = Files.writeString(directory.resolve("lab.yaml"), "options: []\n");
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void showsOptionsAndBreakEvens() {
        platform.answering("POST /api/v1/cost-benefits", ANSWER);

        Run run = Run.of(platform.url(), "costs", question.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("12 MONTHS", "$1,200.00", "400 %", "month 1", "331.3", "more has been paid", "730 hours");
        assertThat(platform.bodies).containsExactly("options: []\n");
    }

    @Test
    void comparesWithThePlatformsOffersAndNamesThem() {
        platform.answering(
                "POST /api/v1/cost-benefits",
                ANSWER.replace(
                        "\"breakEvens\"",
                        "\"sources\":[{\"input\":\"options\",\"origin\":\"PLATFORM\",\"asOf\":\"2026-11-25T00:00:00Z\","
                                + "\"text\":\"on demand: aws us-east-1 p5.48xlarge\"}],\"breakEvens\""));

        Run run = Run.of(
                platform.url(),
                "costs",
                "--accelerator=nvidia-h100-sxm-80gb",
                "--hours-per-month=300",
                "--region=us-east-1");

        assertThat(run.out()).contains("on demand: aws us-east-1 p5.48xlarge", "2026-11-25");
        assertThat(platform.bodies.getFirst())
                .contains("\"hours_per_month\":300", "\"region\":\"us-east-1\"", "\"accelerator\":\"nvidia-h100");
        assertThat(Run.of(platform.url(), "costs", "--accelerator=x").code()).isEqualTo(2);
    }

    @Test
    void showsOneOptionInFull() {
        platform.answering("POST /api/v1/cost-benefits", ANSWER);

        assertThat(Run.of(platform.url(), "costs", question.toString(), "--option", "cloud")
                        .out())
                .contains("on-demand  price  $1,200.00", "$120.00 to $120.00");
        Run wrong = Run.of(platform.url(), "costs", question.toString(), "--option", "nothing");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("There is no option 'nothing'");
    }

    @Test
    void tellsMistakesWithFileAndLine() {
        platform.refusing("POST /api/v1/cost-benefits", 400, """
                {"status":400,"detail":"not valid","issues":[
                 {"code":"MISSING","path":"workload","line":1,"column":1,"message":"workload: how much work is there?"}]}""");

        Run run = Run.of(platform.url(), "costs", question.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("lab.yaml:1:1: workload: how much work is there?");
        assertThat(Run.of(platform.url(), "costs").err()).contains("Name a cost question");
    }

    @Test
    void showsTheGuidesCalculations() {
        platform.answering("GET /api/v1/cost-benefits/guide-examples", """
                {"items":[{"name":"Small","figures":[{"what":"a month","guide":"$131.48","here":"$211.40","why":"storage"}],
                 "verdict":"Storage counts."}]}""");

        assertThat(Run.of(platform.url(), "costs", "--guide").out()).contains("$131.48", "$211.40", "Storage counts.");
    }
}
