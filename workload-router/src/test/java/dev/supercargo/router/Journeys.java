package dev.supercargo.router;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/** Submits jobs and follows them, over HTTP and Kafka. */
final class Journeys {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private Journeys() {}

    /** Publishes the market and waits until the router knows it. */
    static void marketIsKnown() {
        RestAssured.config = RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/yaml", ContentType.TEXT));
        Pace.NORMAL.set();
        MarketFacts.publish();
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    static String resnet(String accelerators, String run, String more, String routing) {
        String work = routing.contains("work:") ? "" : "  work: {epochs: 20, dataset_size: 1281167}\n";
        return "name: resnet\nresources: {accelerators: " + accelerators + "}\n" + run + "\n" + more
                + "\nrouting:\n  model: resnet-50\n" + work
                + "  precision: fp16\n  batch: {global: 256, per_accelerator: 64}\n  "
                + routing + "\n";
    }

    static String submit(String taskFile) {
        return given().contentType("application/yaml")
                .body(taskFile)
                .post("/api/v1/jobs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static JsonNode awaitState(String id, String state) {
        await().atMost(PATIENCE)
                .failFast(() -> {
                    String now = job(id).at("/state").asText();
                    if (now.matches("SUCCEEDED|FAILED|REJECTED|CANCELLED") && !now.equals(state)) {
                        throw new AssertionError("job " + id + " is " + now + " and will never be " + state + ": "
                                + job(id).at("/timeline").findValuesAsText("summary"));
                    }
                })
                .untilAsserted(() -> {
                    JsonNode now = job(id);
                    assertThat(now.at("/state").asText())
                            .as(() -> "job " + id + ": " + now.at("/reason").asText())
                            .isEqualTo(state);
                });
        return job(id);
    }

    /** Waits for a fact of the job, whatever else happens to it. */
    static void awaitFact(String id, String type) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(types(job(id))).as("facts of job " + id).contains(type));
    }

    /** Lets the job run to its end, fast: what the journey is about has happened. */
    static JsonNode awaitSuccess(String id) {
        Pace.FAST.set();
        return awaitState(id, "SUCCEEDED");
    }

    static JsonNode job(String id) {
        return json(given().get("/api/v1/jobs/" + id));
    }

    static List<String> types(JsonNode job) {
        return job.at("/timeline").findValuesAsText("type");
    }

    static List<JsonNode> events(String topic, String key) {
        // The relay publishes right after the commit; the job's end is the last of its facts.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(recordsOf("routing.jobs.v1", key))
                        .anySatisfy(record -> assertThat(record.eventType())
                                .matches(".*job-(succeeded|failed|rejected|cancelled).*")));
        return recordsOf(topic, key).stream()
                .map(record -> parse(record.value()))
                .toList();
    }

    static List<ProbedRecord> recordsOf(String topic, String key) {
        try (KafkaProbe kafka = KafkaProbe.ofTestStack()) {
            return kafka.read(topic).stream()
                    .filter(record -> key.equals(record.key()))
                    .toList();
        }
    }

    static void monthlyBudget(String team, BigDecimal limit, String onExhausted) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "scope",
                        "team/" + team,
                        "period",
                        "MONTHLY",
                        "limit",
                        Map.of("amount", limit.toPlainString(), "currency", "USD"),
                        "onExhausted",
                        onExhausted))
                .put("/api/v1/budgets/" + team)
                .then()
                .statusCode(200);
    }

    /**
     * Simulated months pass in minutes here, and a new one gives every budget its money back: a scenario that fails is
     * tried once more if its month has ended meanwhile, and only then.
     */
    static void inOneMonth(Runnable scenario) {
        String began = month();
        try {
            scenario.run();
        } catch (AssertionError | ConditionTimeoutException failed) {
            if (month().equals(began)) {
                throw failed;
            }
            scenario.run();
        }
    }

    private static String month() {
        monthlyBudget("calendar", BigDecimal.ONE, "BLOCK_NEW");
        return json(given().get("/api/v1/budgets/calendar")).at("/periodStart").asText();
    }

    static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.at("/amount").asText());
    }

    static JsonNode json(io.restassured.response.Response response) {
        return parse(response.asString());
    }

    static JsonNode parse(String text) {
        try {
            return ContractJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
