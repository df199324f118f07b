package dev.supercargo.catalog.benchmarks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.supercargo.catalog.ContractSchema;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.catalog.BenchmarkRecorded;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class BenchmarkResourceTest {

    private static final String PATH = "/api/v1/benchmarks";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void filtersByModelAcceleratorAndPrecision() {
        given().queryParam("model", "resnet-50")
                .queryParam("accelerator", "nvidia-a100-sxm-80gb")
                .queryParam("precision", "tf32")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", not(hasSize(0)))
                .body("items.modelId", everyItem(equalTo("resnet-50")))
                .body("items.precision", everyItem(equalTo("TF32")))
                .body("items.unitsPerSecond", hasItem(938f));
    }

    @Test
    void recordsAndPublishesAMeasurementOnce() throws IOException {
        String key = "bench-" + UUID.randomUUID();
        String id = post(key);

        assertThat(post(key)).isEqualTo(id);

        given().get(PATH + "/" + id).then().statusCode(200).header("ETag", "\"1\"");
        try (KafkaProbe probe = KafkaProbe.ofTestStack()) {
            ProbedRecord published = probe.await(Topic.BENCHMARKS.topicName(), LIMIT, event -> id.equals(event.key()));
            ContractSchema.assertValid(published, BenchmarkRecorded.class);
            BenchmarkRecorded fact = ContractJson.mapper().readValue(published.value(), BenchmarkRecorded.class);
            assertThat(fact.unitsPerSecond()).isEqualTo(2710.5);
            assertThat(fact.unit()).isEqualTo("SAMPLE");
            assertThat(fact.jobId()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "modelId, resnet-51",
        "modelId,",
        "acceleratorId, nvidia-h900",
        "acceleratorId,",
        "accelerators, 0",
        "accelerators,",
        "nodes, 3",
        "precision, FP7",
        "precision,",
        "unitsPerSecond, 0",
        "unitsPerSecond, -5",
        "unitsPerSecond,",
        "unit, TOKEN",
        "batchPerAccelerator, 0",
        "measuredAt, 2999-01-01T00:00:00Z",
        "source, ' '",
        "throughput, 5"
    })
    void namesTheWrongField(String field, String value) {
        Map<String, Object> body = new HashMap<>(measurement());
        body.put(field, value);

        given().contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues.path", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({
        "fineTuning, SOME",
        "sharding, ZERO9",
        "globalBatch, 0",
        "tensor, -1",
        "software, ' '",
    })
    void namesTheWrongSetting(String field, Object value) {
        Map<String, Object> body = new HashMap<>(measurement());
        body.put("settings", Map.of(field, value));

        given().contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("issues.path", hasItem("settings." + field));
    }

    @Test
    void recordsHowItWasTrained() {
        Map<String, Object> body = new HashMap<>(measurement());
        body.put("settings", Map.of("globalBatch", 512, "optimizer", "SGD_MOMENTUM"));

        given().contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("settings.globalBatch", equalTo(512))
                .body("settings.optimizer", equalTo("SGD_MOMENTUM"))
                .body("simulated", equalTo(false));
    }

    private static String post(String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(measurement())
                .post(PATH)
                .then()
                .statusCode(201)
                .body("unit", equalTo("SAMPLE"))
                .body("origin", equalTo("REGISTERED"))
                .extract()
                .path("id");
    }

    private static Map<String, Object> measurement() {
        return Map.of(
                "modelId", "resnet-50",
                "acceleratorId", "nvidia-a100-sxm-80gb",
                "accelerators", 2,
                "precision", "fp16",
                "batchPerAccelerator", 256,
                "unitsPerSecond", 2710.5,
                "source", "nightly benchmark",
                "measuredAt", "2026-11-20T10:15:00Z");
    }

    @Test
    void tellsWhatCannotBe() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"modelId": "resnet-101", "acceleratorId": "nvidia-t4-16gb", "accelerators": 1,
                         "precision": "FP16", "unitsPerSecond": 9000000, "source": "a typing error"}
                        """)
                .post("/api/v1/benchmarks")
                .then()
                .statusCode(201);

        given().get("/api/v1/benchmarks/outliers")
                .then()
                .statusCode(200)
                .body("find { it.benchmark.source == 'a typing error' }.cause", equalTo("ABOVE_PEAK"));
    }
}
