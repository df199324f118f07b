package dev.supercargo.router;

import static dev.supercargo.router.Journeys.PATIENCE;
import static dev.supercargo.router.Journeys.amount;
import static dev.supercargo.router.Journeys.awaitFact;
import static dev.supercargo.router.Journeys.awaitState;
import static dev.supercargo.router.Journeys.awaitSuccess;
import static dev.supercargo.router.Journeys.events;
import static dev.supercargo.router.Journeys.job;
import static dev.supercargo.router.Journeys.json;
import static dev.supercargo.router.Journeys.recordsOf;
import static dev.supercargo.router.Journeys.resnet;
import static dev.supercargo.router.Journeys.submit;
import static dev.supercargo.router.Journeys.types;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.testkit.ProbedRecord;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job, end to end, on real PostgreSQL, real Kafka and the simulated cluster. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class JobJourneyTest {

    @TestHTTPResource("/api/v1/")
    URI api;

    @BeforeEach
    void marketIsKnown() {
        Journeys.marketIsKnown();
    }

    @Test
    void runsAJobToItsEndAndAccountsForItToTheNano() {
        String id = submit(resnet("A100:1", "run: python train.py", "", "urgency: medium"));

        JsonNode job = awaitState(id, "SUCCEEDED");

        assertThat(types(job))
                .containsSubsequence(
                        "JobSubmitted", "JobPlaced", "JobQueued", "JobStarting", "JobStarted", "JobSucceeded");
        List<JsonNode> usage = events("routing.usage.v1", id);
        BigDecimal metered =
                usage.stream().map(event -> amount(event.at("/cost"))).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(metered).isPositive().isEqualByComparingTo(amount(job.at("/cost")));
        assertThat(amount(events("routing.jobs.v1", id).getLast().at("/cost"))).isEqualByComparingTo(metered);
        assertThat(job.at("/simulated").asBoolean()).isTrue();
        JsonNode done = events("routing.jobs.v1", id).getLast().at("/workDone");
        assertThat(done.at("/modelId").asText()).isEqualTo("resnet-50");
        assertThat(done.at("/units").asDouble()).isEqualTo(20.0 * 1_281_167);
        assertThat(done.at("/simulated").asBoolean()).isTrue();
        assertThat(Duration.parse(done.at("/computing").asText())).isPositive();
    }

    @Test
    void storesEveryCandidateWithItsReason() {
        String id = submit(resnet("[A100:8, T4:1, A100:1]", "run: python train.py", "", "policy: cheapest"));
        awaitState(id, "SUCCEEDED");

        JsonNode decision =
                json(given().get("/api/v1/jobs/" + id + "/decisions")).at("/items/0");

        JsonNode candidates = decision.at("/candidates");
        assertThat(candidates).hasSizeGreaterThanOrEqualTo(5).allSatisfy(candidate -> {
            assertThat(candidate.at("/reason").asText()).isNotBlank();
            assertThat(candidate.at("/priceSource").asText()).isNotBlank();
        });
        assertThat(candidates.at("/0/chosen").asBoolean()).isTrue();
        assertThat(candidates.at("/0/predictedRunTime/p50").asText()).startsWith("PT");
    }

    @Test
    void movesAnInterruptedSpotJobElsewhereAndFinishesIt() {
        Pace.SLOW.set();
        String id = submit(resnet(
                "[T4:1]",
                "run: python train.py",
                "envs: {SUPERCARGO_SIMULATED_INTERRUPTION: '40%'}",
                "policy: cheapest\n  checkpoint: {interval: 10m}"));
        FollowedLog log = FollowedLog.of(api, id);
        await().atMost(PATIENCE)
                .until(() -> log.lines().stream().anyMatch(line -> line.startsWith("[simulated] start on")));
        Pace.NORMAL.set();
        awaitFact(id, "JobReplaced");

        JsonNode job = awaitSuccess(id);

        assertThat(types(job))
                .containsSubsequence("JobPlaced", "JobStarted", "JobInterrupted", "JobReplaced", "JobSucceeded");
        assertThat(job.at("/attempts/0/place/market").asText()).isEqualTo("SPOT");
        assertThat(job.at("/attempts/1/place/optionId").asText())
                .isNotEqualTo(job.at("/attempts/0/place/optionId").asText());
        // Once by its script; the simulated pool may add chance.
        assertThat(job.at("/interruptions").asInt()).isPositive();
        assertThat(log.toTheEnd())
                .containsSubsequence(
                        "==> resnet, attempt 1 on " + optionOf(job, 0) + " in cluster simulated <==",
                        "==> resnet, attempt " + job.at("/attempt").asInt() + " on "
                                + job.at("/place/optionId").asText() + " in cluster simulated <==",
                        "[simulated] finished");
        assertThat(log.toTheEnd().getLast()).startsWith("==> resnet succeeded for ");
    }

    private static String optionOf(JsonNode job, int attempt) {
        return job.at("/attempts/" + attempt + "/place/optionId").asText();
    }

    @Test
    void rejectsAJobThatFitsNowhereAndSaysWhatWouldHelp() {
        String id = submit("""
                name: too-big
                resources: {accelerators: T4:1}
                run: python train.py
                routing: {model: llama-2-70b, work: {tokens: 1B}}
                """);

        JsonNode job = awaitState(id, "REJECTED");

        assertThat(job.at("/reason").asText()).contains("GiB");
        assertThat(events("routing.jobs.v1", id).getLast().at("/code").asText()).isEqualTo("MEMORY");
    }

    @Test
    void rejectsAJobThatCostsMoreThanItMay() {
        String id = submit(resnet("A100:8", "run: python train.py", "", "budget: 0.05 USD"));

        awaitState(id, "REJECTED");

        assertThat(events("routing.jobs.v1", id).getLast().at("/code").asText()).isEqualTo("JOB_BUDGET");
    }

    @Test
    void failsAJobWhoseScriptIsBrokenAfterTheRestartsItAsksFor() {
        String id = submit(resnet(
                "A100:1, job_recovery: {max_restarts_on_errors: 1}",
                "run: python train.py",
                "envs: {SUPERCARGO_SIMULATED_EXIT: '42@30%'}",
                "urgency: medium"));

        JsonNode job = awaitState(id, "FAILED");

        assertThat(job.at("/reason").asText()).contains("code 42");
        assertThat(job.at("/restarts").asInt()).isEqualTo(1);
        assertThat(job.at("/interruptions").asInt()).isZero();
        assertThat(types(job)).containsSubsequence("JobStarted", "JobInterrupted", "JobReplaced", "JobFailed");
        assertThat(amount(job.at("/cost"))).isPositive();
    }

    @Test
    void cancelsARunningJob() {
        String id = submit(resnet("A100:1", "run: python train.py", "", "work: {epochs: 900, dataset_size: 1281167}"));
        awaitState(id, "RUNNING");

        given().contentType(ContentType.JSON)
                .body("{\"reason\":\"changed my mind\"}")
                .post("/api/v1/jobs/" + id + "/cancel")
                .then()
                .statusCode(202);

        JsonNode job = awaitState(id, "CANCELLED");
        assertThat(job.at("/reason").asText()).isEqualTo("changed my mind");
    }

    @Test
    void tellsWhenABudgetIsNearlySpentAndRefusesJobsWhenItIs() {
        Journeys.inOneMonth(JobJourneyTest::spendABudget);
    }

    private static void spendABudget() {
        String team = "team-" + UUID.randomUUID().toString().substring(0, 8);
        String first = submit(resnet("A100:1", "run: python train.py", "", "team: " + team));
        BigDecimal costOfOne = amount(awaitState(first, "SUCCEEDED").at("/cost"));
        Journeys.monthlyBudget(
                team, costOfOne.multiply(new BigDecimal("2")).setScale(2, RoundingMode.CEILING), "BLOCK_NEW");

        // Where and at what price each runs is not ours to say: jobs of a quarter each until something is told.
        String quarter = resnet(
                "A100:1", "run: python train.py", "", "team: " + team + "\n  work: {epochs: 5, dataset_size: 1281167}");
        for (int i = 0; i < 20 && level(team).equals("OK"); i++) {
            String id = submit(quarter);
            await().atMost(PATIENCE)
                    .until(() -> job(id).at("/state").asText(), state -> state.matches("SUCCEEDED|REJECTED"));
        }

        assertThat(level(team)).isIn("WARNING", "ACTION_REQUIRED", "EXHAUSTED");
        assertThat(amount(json(given().get("/api/v1/budgets/" + team)).at("/reserved")))
                .isZero();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(recordsOf("routing.budgets.v1", team))
                        .extracting(ProbedRecord::eventType)
                        .contains("dev.supercargo.routing.budget-set.v1")
                        .anyMatch(type -> type.matches(".*budget-(threshold-crossed|exhausted).v1")));
        String refused = submit(resnet("A100:8", "run: python train.py", "", "team: " + team + "\n  policy: fastest"));
        awaitState(refused, "REJECTED");
        assertThat(events("routing.jobs.v1", refused).getLast().at("/code").asText())
                .isEqualTo("TEAM_BUDGET");
    }

    private static String level(String budget) {
        return json(given().get("/api/v1/budgets/" + budget)).at("/level").asText();
    }

    @Test
    void answersARepeatedSubmissionWithTheSameJob() {
        String file = resnet("A100:1", "run: python train.py", "", "urgency: low");
        String key = UUID.randomUUID().toString();

        String first = json(given().contentType("application/yaml")
                        .header("Idempotency-Key", key)
                        .body(file)
                        .post("/api/v1/jobs"))
                .at("/id")
                .asText();
        String second = json(given().contentType("application/yaml")
                        .header("Idempotency-Key", key)
                        .body(file)
                        .post("/api/v1/jobs"))
                .at("/id")
                .asText();

        assertThat(second).isEqualTo(first);
        given().contentType("application/yaml")
                .header("Idempotency-Key", key)
                .body(file + "# changed")
                .post("/api/v1/jobs")
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
    }

    @Test
    void refusesABadFileByLineAndStoresNothing() {
        int before = json(given().get("/api/v1/jobs?limit=500")).at("/items").size();

        JsonNode problem = json(given().contentType("application/yaml")
                .body("name: bad\nresources:\n  acelerators: A100:8\nrun: python train.py\n")
                .post("/api/v1/jobs"));

        assertThat(problem.at("/status").asInt()).isEqualTo(400);
        assertThat(problem.at("/issues/0/line").asInt()).isEqualTo(3);
        assertThat(problem.at("/issues/0/path").asText()).isEqualTo("resources.acelerators");
        assertThat(problem.at("/issues/0/message").asText()).contains("Maybe 'accelerators'");
        assertThat(json(given().get("/api/v1/jobs?limit=500")).at("/items")).hasSize(before);
    }

    @Test
    void refusesAFileOfFiveMegabytes() {
        given().contentType("application/yaml")
                .body("name: big\nrun: |\n  " + "x".repeat(5_000_000))
                .post("/api/v1/jobs")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void knowsNoJobOfAnotherId() {
        JsonNode problem = json(given().get("/api/v1/jobs/01jnosuchjob"));

        assertThat(problem.at("/status").asInt()).isEqualTo(404);
        assertThat(problem.at("/detail").asText()).contains("01jnosuchjob");
    }
}
