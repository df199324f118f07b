package dev.supercargo.router.prediction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.TrainingSettings;
import dev.supercargo.contracts.catalog.BenchmarkRecorded;
import dev.supercargo.contracts.catalog.ModelProfilePublished;
import dev.supercargo.router.MarketFacts;
import dev.supercargo.router.SimulatedClusterResource;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Benchmarks of the catalog in, better predictions out. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class LearningTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String A100 = "nvidia-a100-pcie-80gb";
    private static final String T4 = "nvidia-t4-16gb";

    private final String model = "learned-" + UUID.randomUUID();

    @BeforeEach
    void marketIsKnown() {
        MarketFacts.publish();
        MarketFacts.publish(new ModelProfilePublished(
                model,
                1,
                "Learned",
                "CNN",
                "image classification",
                25_560_000,
                null,
                "SAMPLE",
                null,
                null,
                null,
                null,
                null,
                8.22e9,
                44.4e6,
                "test",
                LocalDate.parse("2026-11-01")));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(predicted(A100).at("/unitsPerSecond").asDouble())
                                .isPositive());
    }

    @Test
    void aFinishedJobOnARealClusterCorrectsAndASimulatedOneDoesNot() {
        double sheetA100 = predicted(A100).at("/unitsPerSecond").asDouble();
        double sheetT4 = predicted(T4).at("/unitsPerSecond").asDouble();

        MarketFacts.publish(measured(T4, sheetT4 / 2, true));
        MarketFacts.publish(measured(A100, sheetA100 / 2, false));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(predicted(A100).at("/evidence").toString()).contains("1 measurement of"));
        assertThat(predicted(A100).at("/unitsPerSecond").asDouble())
                .isLessThan(sheetA100 * 0.75)
                .isGreaterThan(sheetA100 * 0.4);
        assertThat(predicted(T4).at("/unitsPerSecond").asDouble()).isCloseTo(sheetT4, within(sheetT4 * 1e-9));
        assertThat(predicted(T4).at("/evidence").toString()).contains("no measurement of");
    }

    private BenchmarkRecorded measured(String accelerator, double samplesPerSecond, boolean simulated) {
        String job = UUID.randomUUID().toString();
        return new BenchmarkRecorded(
                "job-" + job + "-1",
                1,
                model,
                accelerator,
                1,
                1,
                "FP16",
                null,
                samplesPerSecond,
                "SAMPLE",
                job,
                "finished job",
                Instant.parse("2026-11-20T00:00:00Z"),
                simulated,
                new TrainingSettings(
                        64, 256L, 1, "SGD_MOMENTUM", "NONE", "NONE", "FULL", "FUSED", 1, 1, 1, 1, "image"));
    }

    private JsonNode predicted(String accelerator) {
        String answer = given().contentType(ContentType.JSON)
                .body("{\"model\": \"" + model + "\", \"setup\": {\"precision\": \"fp16\"}, \"targets\": [\""
                        + accelerator + "\"]}")
                .post("/api/v1/predictions")
                .asString();
        try {
            return ContractJson.mapper().readTree(answer).at("/items/0");
        } catch (IOException e) {
            throw new AssertionError(answer, e);
        }
    }
}
