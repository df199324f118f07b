package dev.supercargo.router;

import static dev.supercargo.router.Journeys.PATIENCE;
import static dev.supercargo.router.Journeys.amount;
import static dev.supercargo.router.Journeys.awaitState;
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
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs in the hands of their users: suspended, resumed, cancelled, in any order. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class LifeJourneyTest {

    private final String team = "team-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void marketIsKnown() {
        Journeys.marketIsKnown();
        budget();
    }

    @Test
    void aSuspendedJobGivesItsPlaceBackAndGoesOnFromItsCheckpoint() {
        String id = submit(task("suspended", 400));
        awaitState(id, "RUNNING");
        await().atMost(PATIENCE).until(() -> job(id).at("/checkpointProgress").asDouble() > 0);
        Pace.SLOW.set();
        int facts = types(job(id)).size();

        JsonNode foretold = json(act(id, "suspend", "{\"dryRun\":true}"));

        assertThat(foretold.at("/state").asText()).isEqualTo("RUNNING");
        assertThat(foretold.at("/dryRun").asBoolean()).isTrue();
        assertThat(foretold.at("/consequences/message").asText()).isNotBlank();
        assertThat(foretold.at("/consequences/lostCost/currency").asText()).isEqualTo("USD");
        assertThat(types(job(id))).doesNotContain("JobSuspended").hasSizeGreaterThanOrEqualTo(facts);

        assertThat(act(id, "suspend", "{\"reason\":\"Data is cleaned.\"}").statusCode())
                .isEqualTo(202);

        JsonNode suspended = awaitState(id, "SUSPENDED");
        assertThat(suspended.at("/reason").asText()).isEqualTo("Data is cleaned.");
        assertThat(suspended.at("/allowed").toString()).contains("RESUME").doesNotContain("SUSPEND\"");
        double saved = suspended.at("/checkpointProgress").asDouble();
        assertThat(saved).isPositive();
        assertNothingIsHeld(List.of(id));
        // Once more changes nothing.
        int before = types(suspended).size();
        assertThat(act(id, "suspend", "{}").statusCode()).isEqualTo(202);
        assertThat(types(job(id))).hasSize(before);

        assertThat(act(id, "resume", "").statusCode()).isEqualTo(200);

        Journeys.awaitFact(id, "JobReplaced");
        JsonNode resumed = awaitState(id, "RUNNING");
        assertThat(types(resumed)).containsSubsequence("JobInterrupted", "JobSuspended", "JobResumed", "JobReplaced");
        assertThat(resumed.at("/checkpointProgress").asDouble()).isGreaterThanOrEqualTo(saved);
        assertThat(resumed.at("/interruptions").asInt()).isZero();
        assertThat(resumed.at("/attempts/0/outcome").asText()).isEqualTo("SUSPENDED");
        assertThat(act(id, "cancel", "{\"now\":true}").statusCode()).isEqualTo(202);
        awaitState(id, "CANCELLED");
        assertThat(act(id, "cancel", "{}").statusCode()).isEqualTo(202);
        JsonNode refused = json(act(id, "resume", ""));
        assertThat(refused.at("/status").asInt()).isEqualTo(409);
        assertThat(refused.at("/detail").asText()).contains("is CANCELLED and cannot be resumed");
        assertNothingIsHeld(List.of(id));
        assertIsTriedAgainOnce(job(id));
    }

    @Test
    void whateverIsDoneToJobsNothingStaysHeldAndTheBooksAgree() {
        Random random = new Random(20261126);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(submit(task("any-" + i, 300)));
        }
        for (int step = 0; step < 40; step++) {
            String id = ids.get(random.nextInt(ids.size()));
            Response answer = switch (random.nextInt(6)) {
                case 0, 1 -> act(id, "suspend", "{}");
                case 2, 3 -> act(id, "resume", "");
                case 4 -> act(id, "suspend", "{\"now\":true}");
                default -> given().get("/api/v1/jobs/" + id);
            };
            assertThat(answer.statusCode()).isIn(200, 202, 409);
        }
        ids.forEach(id -> act(id, "cancel", "{}"));

        for (String id : ids) {
            await().atMost(PATIENCE)
                    .until(() -> job(id).at("/state").asText().matches("CANCELLED|SUCCEEDED|FAILED|REJECTED"));
            JsonNode ended = job(id);
            List<JsonNode> facts = events("routing.jobs.v1", id);
            assertThat(facts.stream().map(fact -> fact.at("/sequence").asInt()))
                    .isEqualTo(IntStream.rangeClosed(1, facts.size()).boxed().toList());
            assertThat(events("routing.usage.v1", id).stream()
                            .map(usage -> amount(usage.at("/cost")))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(amount(ended.at("/cost")));
        }
        assertNothingIsHeld(ids);
    }

    private static void assertIsTriedAgainOnce(JsonNode cancelled) {
        String id = cancelled.at("/id").asText();
        Response first = act(id, "retry", "{\"fromCheckpoint\":true}");
        assertThat(first.statusCode()).isEqualTo(201);
        JsonNode retry = json(first);
        String again = retry.at("/id").asText();
        assertThat(retry.at("/retryOf").asText()).isEqualTo(id);
        assertThat(retry.at("/checkpointProgress").asDouble())
                .isEqualTo(cancelled.at("/checkpointProgress").asDouble());
        Response second = act(id, "retry", "{}");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second).at("/id").asText()).isEqualTo(again);

        assertThat(json(act(again, "priority", "{\"priority\":40}"))
                        .at("/priority")
                        .asInt())
                .isEqualTo(40);
        assertThat(act(again, "priority", "{\"priority\":101}").statusCode()).isEqualTo(400);
        assertThat(types(job(again))).containsOnlyOnce("JobPrioritised");
        act(again, "cancel", "{\"now\":true}");
        awaitState(again, "CANCELLED");
        assertThat(act(again, "priority", "{\"priority\":60}").statusCode()).isEqualTo(409);
    }

    private void assertNothingIsHeld(List<String> ids) {
        assertThat(amount(json(given().get("/api/v1/budgets/" + team)).at("/reserved")))
                .isZero();
        try (KubernetesClient cluster = new KubernetesClientBuilder()
                .withConfig(Config.autoConfigure(null))
                .build()) {
            for (String id : ids) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(cluster.batch()
                                        .v1()
                                        .jobs()
                                        .inAnyNamespace()
                                        .withLabel("supercargo.dev/job-id", id)
                                        .list()
                                        .getItems())
                                .isEmpty());
            }
        }
    }

    private static Response act(String id, String action, String body) {
        var request = given();
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post("/api/v1/jobs/" + id + "/" + action);
    }

    private void budget() {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "scope",
                        "team/" + team,
                        "period",
                        "MONTHLY",
                        "limit",
                        Map.of("amount", "1000000.00", "currency", "USD")))
                .put("/api/v1/budgets/" + team)
                .then()
                .statusCode(200);
    }

    private String task(String name, int epochs) {
        return Journeys.resnet(
                        "T4:1, use_spot: false",
                        "run: python train.py",
                        "",
                        "work: {epochs: " + epochs + ", dataset_size: 1281167}\n  policy: cheapest\n"
                                + "  checkpoint: {interval: 10m}\n  team: " + team)
                .replace("name: resnet", "name: " + name);
    }
}
