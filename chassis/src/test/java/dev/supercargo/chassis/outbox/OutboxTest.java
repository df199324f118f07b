package dev.supercargo.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.catalog.AcceleratorRetired;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class OutboxTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String TOPIC = Topic.ACCELERATORS.topicName();

    private final String run = "accelerator-" + UUID.randomUUID();

    @Inject
    Outbox outbox;

    @Test
    void publishesExactlyWhatWasCommittedInOrderPerKey() {
        int perKey = 40;
        List<String> keys =
                IntStream.range(0, 5).mapToObj(number -> run + "-" + number).toList();
        for (int version = 1; version <= perKey; version++) {
            for (String key : keys) {
                commit(key, version);
                rollBack(key, -version);
            }
        }
        commit(run + "-last", 1);

        try (KafkaProbe kafka = KafkaProbe.ofTestStack()) {
            kafka.await(TOPIC, LIMIT, record -> (run + "-last").equals(record.key()));
            List<ProbedRecord> published = kafka.read(TOPIC);
            for (String key : keys) {
                assertThat(published.stream()
                                .filter(record -> key.equals(record.key()))
                                .map(OutboxTest::version))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, perKey).boxed().toList());
            }
            assertThat(published).extracting(ProbedRecord::eventId).doesNotHaveDuplicates();
        }
    }

    @Test
    void publishesTheEventsOfOneTransactionInTheOrderOfTheirAppending() {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(retired(run + "-both", 1));
            outbox.append(List.of(retired(run + "-both", 2), retired(run + "-both", 3)));
            outbox.append(retired(run + "-both", 4));
        });

        try (KafkaProbe kafka = KafkaProbe.ofTestStack()) {
            assertThat(kafka.awaitCount(TOPIC, 4, LIMIT, record -> (run + "-both").equals(record.key())))
                    .extracting(OutboxTest::version)
                    .containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(retired(run, 1))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void refusesAnEventThatKafkaWouldRefuseAndPublishesWhatFollows() {
        AcceleratorRetired large = new AcceleratorRetired(run, 1, "x".repeat(OutboxPublisher.PAYLOAD_BYTES_MAX));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(large)))
                .isInstanceOf(EventTooLarge.class)
                .hasMessageContaining(run);

        commit(run + "-after", 1);
        try (KafkaProbe kafka = KafkaProbe.ofTestStack()) {
            assertThat(kafka.await(TOPIC, LIMIT, record -> (run + "-after").equals(record.key())))
                    .isNotNull();
        }
    }

    private void commit(String key, long version) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(retired(key, version)));
    }

    private void rollBack(String key, long version) {
        QuarkusTransaction.begin();
        outbox.append(retired(key, version));
        QuarkusTransaction.rollback();
    }

    private static AcceleratorRetired retired(String id, long version) {
        return new AcceleratorRetired(id, version, "superseded");
    }

    private static Long version(ProbedRecord record) {
        try {
            return ContractJson.mapper()
                    .readValue(record.value(), AcceleratorRetired.class)
                    .version();
        } catch (IOException e) {
            throw new AssertionError(record.value(), e);
        }
    }
}
