package dev.supercargo.catalog.benchmarks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.catalog.ContractSchema;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.TrainingSettings;
import dev.supercargo.contracts.catalog.BenchmarkRecorded;
import dev.supercargo.contracts.routing.JobStarted;
import dev.supercargo.contracts.routing.JobSucceeded;
import dev.supercargo.contracts.routing.WorkDone;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import dev.supercargo.testkit.SupercargoStack;
import dev.supercargo.testkit.TestEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a job in, a benchmark out. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class FinishedJobTest {

    private static final String PATH = "/api/v1/benchmarks/";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Instant END = Instant.parse("2026-11-20T10:15:00Z");

    private final String job = UUID.randomUUID().toString();
    private final String id = "job-" + job + "-2";
    private KafkaProbe kafka;

    @BeforeEach
    void connect() {
        kafka = KafkaProbe.ofTestStack();
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    @Test
    void becomesABenchmarkThatIsPublished() throws IOException {
        publish(new JobStarted(job, 3, END.minusSeconds(9000), 2));
        publish(succeeded(workDone("llama-2-7b", "nvidia-a100-sxm-80gb", false)));

        ProbedRecord published = kafka.await(Topic.BENCHMARKS.topicName(), LIMIT, event -> id.equals(event.key()));

        ContractSchema.assertValid(published, BenchmarkRecorded.class);
        BenchmarkRecorded fact = ContractJson.mapper().readValue(published.value(), BenchmarkRecorded.class);
        assertThat(fact.jobId()).isEqualTo(job);
        assertThat(fact.unitsPerSecond()).isEqualTo(20_000);
        assertThat(fact.simulated()).isFalse();
        assertThat(fact.settings().fineTuning()).isEqualTo("LORA");
        given().get(PATH + id)
                .then()
                .statusCode(200)
                .body("origin", equalTo("MEASURED"))
                .body("jobId", equalTo(job))
                .body("simulated", equalTo(false))
                .body("source", equalTo("finished job"))
                .body("settings.globalBatch", equalTo(64))
                .body("measuredAt", equalTo("2026-11-20T10:15:00Z"));
    }

    @Test
    void staysMarkedAsSimulated() {
        publish(succeeded(workDone("llama-2-7b", "nvidia-a100-sxm-80gb", true)));

        await().atMost(LIMIT)
                .untilAsserted(
                        () -> given().get(PATH + id).then().statusCode(200).body("simulated", equalTo(true)));
    }

    @Test
    void isRecordedOnceEvenIfTheFactArrivesTwice() {
        JobSucceeded fact = succeeded(workDone("llama-2-7b", "nvidia-a100-sxm-80gb", false));
        publish(fact);
        publish(fact);
        recordedAfter();

        assertThat(kafka.read(Topic.BENCHMARKS.topicName()).stream().filter(event -> id.equals(event.key())))
                .hasSize(1);
    }

    @Test
    void isPassedOverIfItMeasuredNothingOrItsModelIsGone() {
        publish(succeeded(null));
        publish(succeeded(workDone("left-the-catalog", "nvidia-a100-sxm-80gb", false)));
        publish(succeeded(workDone("llama-2-7b", "nvidia-h900", false)));
        publish(succeeded(workDone("resnet-50", "nvidia-a100-sxm-80gb", false)));
        recordedAfter();

        given().get(PATH + id).then().statusCode(404);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void goesToTheDeadLettersIfItIsNoSpeed() {
        WorkDone impossible = new WorkDone(
                2, "llama-2-7b", "nvidia-a100-sxm-80gb", 8, 1, false, "BF16", "TOKEN", 1e9, Duration.ZERO, settings());
        publish(succeeded(impossible));

        await().atMost(LIMIT).untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
        recordedAfter();
    }

    /** Another job's benchmark arrives: all that was published before has been handled. */
    private void recordedAfter() {
        String later = UUID.randomUUID().toString();
        JobSucceeded other = succeeded(workDone("llama-2-7b", "nvidia-a100-sxm-80gb", false));
        // The same key keeps it on the same partition, behind the others.
        kafka.publish(
                Topic.JOBS.topicName(),
                TestEvent.of(
                        Topic.typeOf(JobSucceeded.class),
                        "/workload-router",
                        job,
                        json(new JobSucceeded(
                                later,
                                1,
                                END,
                                other.cost(),
                                other.acceleratorHours(),
                                other.actualRunTime(),
                                null,
                                other.workDone()))));
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> given().get(PATH + "job-" + later + "-2").then().statusCode(200));
    }

    private List<ProbedRecord> deadLetters() {
        return kafka.read(Topic.JOBS.deadLetterTopic("catalog-service")).stream()
                .filter(event -> job.equals(event.key()))
                .toList();
    }

    private JobSucceeded succeeded(WorkDone done) {
        return new JobSucceeded(
                job, 9, END, Money.usd("12.50"), new BigDecimal("16"), Duration.ofHours(2), Duration.ofHours(2), done);
    }

    private static WorkDone workDone(String model, String accelerator, boolean simulated) {
        return new WorkDone(
                2,
                model,
                accelerator,
                8,
                1,
                simulated,
                "BF16",
                "TOKEN",
                20_000.0 * 7200,
                Duration.ofHours(2),
                settings());
    }

    private static TrainingSettings settings() {
        return new TrainingSettings(
                1, 64L, 4096, "ADAM", null, "SELECTIVE", "LORA", "FUSED", 1, 1, 1, 1, "pytorch/pytorch:2.9.0");
    }

    private void publish(Event fact) {
        kafka.publish(
                Topic.JOBS.topicName(),
                TestEvent.of(Topic.typeOf(fact.getClass()), "/workload-router", fact.aggregateId(), json(fact)));
    }

    private static String json(Event fact) {
        try {
            return ContractJson.mapper().writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
