package dev.supercargo.router;

import static dev.supercargo.router.Journeys.amount;
import static dev.supercargo.router.Journeys.awaitFact;
import static dev.supercargo.router.Journeys.awaitState;
import static dev.supercargo.router.Journeys.awaitSuccess;
import static dev.supercargo.router.Journeys.events;
import static dev.supercargo.router.Journeys.job;
import static dev.supercargo.router.Journeys.json;
import static dev.supercargo.router.Journeys.submit;
import static dev.supercargo.router.Journeys.types;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Jobs that want the same owned machine are decided together, not first come first served. The machine and its
 * accelerator are this test's own, and gone afterwards, so that no other journey's prices or jobs play a part.
 */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class JointPlanJourneyTest {

    private static final String MACHINE = "local/local-ws-01";

    private final String team = "team-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aWorkstationIsOwned() {
        Journeys.marketIsKnown();
        MarketFacts.ownAWorkstation();
    }

    @AfterEach
    void itIsGivenAway() {
        MarketFacts.giveTheWorkstationAway();
    }

    @Test
    void thePlanSaysWhoBeginsAndWhatTheMachineIsWorthToTheOther() {
        String holder = submit(task("holder", 120, "medium", "preemptible: false"));
        awaitState(holder, "RUNNING");
        Pace.SLOW.set();
        String modest = submit(task("modest", 20, "low", "policy: urgency"));
        awaitState(modest, "DEFERRED");
        String costly = submit(task("costly", 60, "low", "policy: urgency"));
        awaitState(costly, "DEFERRED");
        // Neither looks for a place by itself now: both do when the machine is given up.
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/jobs/" + holder + "/cancel")
                .then()
                .statusCode(202);
        await().atMost(Journeys.PATIENCE).until(() -> isPlaced(costly) || isPlaced(modest));
        Pace.FAST.set();

        JsonNode costlyJob = awaitState(costly, "SUCCEEDED");
        JsonNode modestJob = awaitState(modest, "SUCCEEDED");

        // Both fit one after the other; the plan says who begins, and what the machine is worth to the one that waits.
        String first = decidedAt(costlyJob).isBefore(decidedAt(modestJob)) ? costly : modest;
        assertThat(optionOf(job(first), 0)).isEqualTo(MACHINE);
        assertThat(reason(first))
                .contains("Planned together with 1 other waiting job: " + MACHINE + " is worth")
                .contains("per device-hour");
        assertThat(job(holder).at("/attempt").asInt()).isEqualTo(1);
    }

    @Test
    void aRunningJobMakesRoomForOneThatSavesMoreThanItLoses() {
        String patient = submit(task("patient", 160, "medium", "checkpoint: {interval: 10m}"));
        awaitState(patient, "RUNNING");
        // It stays for its first hour, which passes in a second here.
        await().atMost(Journeys.PATIENCE)
                .until(() -> job(patient).at("/checkpointProgress").asDouble() > 0.06);

        Pace.SLOW.set();
        String pressing = submit(task("pressing", 140, "high", "policy: urgency"));
        awaitState(pressing, "RUNNING");
        awaitFact(patient, "JobReplaced");

        JsonNode arrived = awaitSuccess(pressing);
        assertThat(optionOf(arrived, 0)).isEqualTo(MACHINE);
        assertThat(reason(pressing)).contains("Job " + patient + " makes room for it");
        JsonNode left = awaitState(patient, "SUCCEEDED");
        assertThat(types(left)).containsSubsequence("JobStarted", "JobInterrupted", "JobReplaced", "JobSucceeded");
        assertThat(optionOf(left, 0)).isEqualTo(MACHINE);
        assertThat(optionOf(left, 1)).startsWith("runpod/");
        JsonNode interrupted = fact(patient, "lostCost");
        assertThat(interrupted.at("/cause").asText()).isEqualTo("PREEMPTED");
        assertThat(interrupted.at("/message").asText())
                .contains("makes room for pressing (" + pressing + "), which saves")
                .contains("of repeated work included");
        JsonNode replaced = fact(patient, "previousPlace");
        assertThat(replaced.at("/cause").asText()).isEqualTo("PREEMPTED");
        assertThat(amount(replaced.at("/expectedSaving"))).isNegative();
        // What the machine saved is the team's share of it, as far as it was used.
        JsonNode shares = json(given().get("/api/v1/fair-share"));
        assertThat(shares.at("/teams")).anySatisfy(share -> {
            assertThat(share.at("/team").asText()).isEqualTo(team);
            assertThat(amount(share.at("/received"))).isPositive();
        });
    }

    @Test
    void amongJobsThatCanRunNowhereElseTheMoreUrgentOneTakesThePlace() {
        String patient = submit(onOwned(task("patient", 80, "low", "checkpoint: {interval: 10m}")));
        awaitState(patient, "RUNNING");
        await().atMost(Journeys.PATIENCE)
                .until(() -> job(patient).at("/checkpointProgress").asDouble() > 0.12);

        Pace.SLOW.set();
        String pressing = submit(onOwned(task("pressing", 20, "high", "policy: urgency")));
        awaitState(pressing, "RUNNING");

        assertThat(awaitSuccess(pressing).at("/attempt").asInt()).isEqualTo(1);
        JsonNode left = awaitState(patient, "SUCCEEDED");
        assertThat(types(left))
                .containsSubsequence("JobStarted", "JobInterrupted", "JobDeferred", "JobReplaced", "JobSucceeded");
        assertThat(fact(patient, "lostCost").at("/message").asText()).contains("which can run nowhere else");
        assertThat(fact(patient, "previousPlace").at("/cause").asText()).isEqualTo("PREEMPTED");
        assertThat(optionOf(left, 1)).isEqualTo(MACHINE);
    }

    @Test
    void aJobThatMustNotBePreemptedStays() {
        String holder = submit(task("holder", 100, "low", "preemptible: false"));
        awaitState(holder, "RUNNING");
        await().atMost(Journeys.PATIENCE)
                .until(() -> job(holder).at("/progress").asDouble() > 0.1);

        Pace.SLOW.set();
        String pressing = submit(task("pressing", 100, "high", "policy: urgency"));
        awaitState(pressing, "RUNNING");

        assertThat(optionOf(awaitSuccess(pressing), 0)).startsWith("runpod/");
        assertThat(awaitState(holder, "SUCCEEDED").at("/attempt").asInt()).isEqualTo(1);
    }

    private static boolean isPlaced(String jobId) {
        return !job(jobId).at("/attempts").isEmpty();
    }

    private static JsonNode fact(String jobId, String field) {
        return events("routing.jobs.v1", jobId).stream()
                .filter(event -> event.has(field))
                .findFirst()
                .orElseThrow();
    }

    /** Of the decision that placed the job first. */
    private static String reason(String jobId) {
        String decisionId = job(jobId).at("/attempts/0/decisionId").asText();
        for (JsonNode decision :
                json(given().get("/api/v1/jobs/" + jobId + "/decisions")).at("/items")) {
            if (decision.at("/decisionId").asText().equals(decisionId)) {
                return decision.at("/reason").asText();
            }
        }
        throw new AssertionError("decision " + decisionId + " of job " + jobId + " is not told");
    }

    private static String optionOf(JsonNode job, int attempt) {
        return job.at("/attempts/" + attempt + "/place/optionId").asText();
    }

    private static Instant decidedAt(JsonNode job) {
        return Instant.parse(job.at("/attempts/0/decidedAt").asText());
    }

    private static String onOwned(String task) {
        return task.replace("RTX4090:2", "RTX4090:2, cloud: kubernetes");
    }

    private String task(String name, int epochs, String urgency, String routing) {
        return "name: " + name + "\nresources: {accelerators: RTX4090:2}\nrun: python train.py\n"
                + "routing:\n  team: " + team + "\n  model: resnet-50\n  work: {epochs: " + epochs
                + ", dataset_size: 1281167}\n"
                + "  precision: fp16\n  batch: {global: 128, per_accelerator: 64}\n  urgency: " + urgency + "\n  "
                + routing + "\n";
    }
}
