package dev.supercargo.router;

import static dev.supercargo.router.Journeys.PATIENCE;
import static dev.supercargo.router.Journeys.amount;
import static dev.supercargo.router.Journeys.awaitFact;
import static dev.supercargo.router.Journeys.awaitSuccess;
import static dev.supercargo.router.Journeys.events;
import static dev.supercargo.router.Journeys.json;
import static dev.supercargo.router.Journeys.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.testkit.SupercargoStack;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job on a cluster whose API server has a bad day, from its release to its end. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class FaultJourneyTest {

    private static final List<String> BAD_DAY = List.of("""
            {"effect": "refuse", "code": 429, "retryAfter": "PT1S", "share": 0.05, "seed": 1, %s}""", """
            {"effect": "refuse", "code": 500, "share": 0.1, "seed": 2, %s}""", """
            {"effect": "refuse", "code": 409, "share": 0.2, "seed": 3, "verbs": ["patch"], %s}""", """
            {"effect": "refuse", "code": 410, "share": 0.1, "seed": 4, "verbs": ["list", "watch"], %s}""", """
            {"effect": "loseAnswer", "share": 0.1, "seed": 5, %s}""", """
            {"effect": "delay", "by": "PT0.2S", "share": 0.1, "seed": 6, %s}""", """
            {"effect": "endWatch", "after": "PT1S", "verbs": ["watch"], %s}""");

    private final String team = "bad-day-" + UUID.randomUUID();

    @BeforeEach
    void marketIsKnown() {
        Journeys.marketIsKnown();
    }

    @Test
    void aJobArrivesOnceAndNothingStaysHeldWhateverTheApiServerAnswers() {
        Pace.SLOW.set();
        Journeys.monthlyBudget(team, new BigDecimal("100000"), "BLOCK_NEW");
        String id;
        try {
            BAD_DAY.forEach(
                    fault -> order("faults", fault.formatted("\"resources\": [\"jobs\", \"pods\", \"nodes\"]")));
            id = submit(Journeys.resnet(
                            "T4:1, use_spot: false",
                            "run: python train.py",
                            "",
                            "team: " + team + "\n  policy: cheapest")
                    .replace("name: resnet", "name: bad-day"));
            awaitFact(id, "JobQueued");
            order("compaction", "");
            restart();
            awaitFact(id, "JobStarted");
        } finally {
            mend();
        }

        JsonNode job = awaitSuccess(id);

        // However often it had to be placed: what is left is the Job that did the work.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jobsOf(id))
                        .extracting(left -> left.getMetadata().getLabels().get("supercargo.dev/attempt"))
                        .containsExactly(job.at("/attempt").asText()));
        assertThat(amount(json(given().get("/api/v1/budgets/" + team)).at("/reserved")))
                .isZero();
        List<JsonNode> facts = events("routing.jobs.v1", id);
        assertThat(facts.stream().map(fact -> fact.at("/sequence").asInt()))
                .isEqualTo(IntStream.rangeClosed(1, facts.size()).boxed().toList());
        assertThat(events("routing.usage.v1", id).stream()
                        .map(usage -> amount(usage.at("/cost")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(amount(job.at("/cost")));
    }

    private static void order(String what, String body) {
        assertThat(given().baseUri(simulation()).body(body).post("/" + what).statusCode())
                .isBetween(200, 299);
    }

    /** The server may break off before it has answered. */
    private static void restart() {
        HttpRequest restart = HttpRequest.newBuilder(URI.create(simulation() + "/restart?downFor=PT1S"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpClient.newHttpClient()
                .sendAsync(restart, HttpResponse.BodyHandlers.discarding())
                .handle((answer, brokenOff) -> answer)
                .join();
    }

    /** It may still be starting. */
    private static void mend() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> given().baseUri(simulation()).delete("/faults").statusCode() == 200);
    }

    /** Where the simulated cluster takes orders that a real one does not know. */
    private static String simulation() {
        return Config.autoConfigure(null).getMasterUrl() + "simulated";
    }

    private static List<Job> jobsOf(String id) {
        try (KubernetesClient client = new KubernetesClientBuilder()
                .withConfig(Config.autoConfigure(null))
                .build()) {
            return client.batch()
                    .v1()
                    .jobs()
                    .inNamespace("supercargo")
                    .withLabel("supercargo.dev/job-id", id)
                    .list()
                    .getItems();
        }
    }
}
