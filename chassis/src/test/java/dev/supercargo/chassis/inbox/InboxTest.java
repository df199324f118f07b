package dev.supercargo.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.supercargo.chassis.Effects;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.catalog.ModelProfilePublished;
import dev.supercargo.contracts.catalog.ModelProfileRetired;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import dev.supercargo.testkit.SupercargoStack;
import dev.supercargo.testkit.TestEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class InboxTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String TOPIC = Topic.MODELS.topicName();
    private static final String DEAD_LETTERS = Topic.MODELS.deadLetterTopic("chassis-test");
    private static final String TYPE = Topic.typeOf(ModelProfileRetired.class);

    private final KafkaProbe kafka = KafkaProbe.ofTestStack();

    @Inject
    Effects effects;

    @AfterEach
    void close() {
        kafka.close();
    }

    /** All events of one key are in one partition, so that the last one handled means the earlier ones are, too. */
    private final String key = "model-" + UUID.randomUUID();

    @Test
    void handlesADuplicateOnce() throws Exception {
        TestEvent event = retired(key);
        publish(key, event);
        publish(key, event);
        publish(key, retired(key + "-last"));

        awaitHandled(key + "-last");

        assertThat(effects.count(key)).isEqualTo(1);
    }

    @Test
    void putsPoisonAsideWithItsReasonAndHandlesTheNextEvent() throws Exception {
        String unbearable = ModelConsumer.UNBEARABLE + key;
        publish(key, retired(unbearable));
        kafka.publish(TOPIC, key, "no event at all", Map.of());
        publish(key, TestEvent.of(TYPE, "/test", key, "{\"modelId\": 7"));
        publish(key, retired(key + "-last"));

        awaitHandled(key + "-last");

        assertThat(effects.count(unbearable)).isZero();
        assertThat(kafka.awaitCount(DEAD_LETTERS, 3, LIMIT, record -> key.equals(record.key())))
                .hasSize(3)
                .extracting(InboxTest::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("nobody can bear"),
                        reason -> assertThat(reason).contains("not a CloudEvent"),
                        reason -> assertThat(reason).contains("the payload is no ModelProfileRetired"));
    }

    @Test
    void passesOverAFactThatIsNewerThanItself() throws Exception {
        publish(key, TestEvent.of("dev.supercargo.catalog.model-profile-praised.v1", "/test", key, "{}"));
        publish(key, retired(key + "-last"));

        awaitHandled(key + "-last");

        assertThat(effects.count(key)).isZero();
        assertThat(kafka.read(DEAD_LETTERS)).noneMatch(record -> key.equals(record.key()));
    }

    @Test
    void passesOverAFactThatDoesNotConcernItWithoutReadingIt() throws Exception {
        publish(key, TestEvent.of(Topic.typeOf(ModelProfilePublished.class), "/test", key, "nothing to read"));
        publish(key, retired(key + "-last"));

        awaitHandled(key + "-last");

        assertThat(effects.count(key)).isZero();
        assertThat(kafka.read(DEAD_LETTERS)).noneMatch(record -> key.equals(record.key()));
    }

    private static String reason(ProbedRecord record) {
        return record.headers().get("dead-letter-reason");
    }

    private static TestEvent retired(String model) throws Exception {
        return TestEvent.of(
                TYPE,
                "/test",
                model,
                ContractJson.mapper().writeValueAsString(new ModelProfileRetired(model, 1, "superseded")));
    }

    private void publish(String partitionKey, TestEvent event) {
        kafka.publish(
                TOPIC,
                partitionKey,
                event.data(),
                Map.of("ce_specversion", "1.0", "ce_id", event.id(), "ce_type", event.type(), "ce_source", "/test"));
    }

    private void awaitHandled(String model) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(effects.count(model)).isEqualTo(1));
    }
}
