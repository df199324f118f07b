package dev.supercargo.planner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Topic;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.SupercargoStack;
import dev.supercargo.testkit.TestEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reads the contract's golden examples of the router as they stand. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class GoldenEventsTest {

    private static final List<String> JOB_FACTS = List.of(
            "job-submitted",
            "job-deferred",
            "job-placed",
            "job-queued",
            "job-starting",
            "job-started",
            "job-progressed",
            "job-interrupted",
            "job-replaced",
            "job-succeeded",
            "job-failed",
            "job-cancelled",
            "job-rejected");

    @Test
    void readsEveryExampleOfTheRouter() throws IOException {
        try (KafkaProbe kafka = KafkaProbe.ofTestStack()) {
            for (String fact : JOB_FACTS) {
                publish(kafka, Topic.JOBS, fact, fact);
            }
            for (int i : IntStream.rangeClosed(1, 6).toArray()) {
                publish(kafka, Topic.USAGE, "usage-metered", "usage-metered-" + i);
            }
            String team = example(Topic.USAGE, "usage-metered-1").path("team").asText();

            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> given().get("/api/v1/usage?team=" + team)
                                    .jsonPath()
                                    .getInt("totals.records"),
                            records -> records == 6);
            assertThat(kafka.read(Topic.JOBS.deadLetterTopic("capacity-planner")))
                    .noneMatch(record -> "golden".equals(record.headers().get("ce_source")));
        }
    }

    private static void publish(KafkaProbe kafka, Topic topic, String fact, String example) throws IOException {
        JsonNode payload = example(topic, example);
        kafka.publish(
                topic.topicName(),
                new TestEvent(
                        "golden-" + example,
                        "dev.supercargo.routing." + fact + ".v1",
                        "golden",
                        payload.path("jobId").asText(),
                        Instant.parse("2026-11-02T08:00:00Z"),
                        payload.toString()));
    }

    private static JsonNode example(Topic topic, String name) throws IOException {
        String file = "examples/" + topic.topicName() + "/" + name + ".json";
        try (InputStream json = ContractJson.class.getClassLoader().getResourceAsStream(file)) {
            return ContractJson.mapper().readTree(json);
        }
    }
}
