package dev.supercargo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaProbeTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final String topic = "routing.jobs." + UUID.randomUUID();

    @Test
    void readsBackAnEventWithItsAttributes() {
        TestEvent event =
                TestEvent.of("dev.supercargo.routing.job-submitted.v1", "/workload-router", "job-1", "{\"gpus\":8}");
        try (KafkaProbe probe = KafkaProbe.ofTestStack()) {
            probe.publish(topic, event);

            ProbedRecord found = probe.await(topic, LIMIT, record -> event.id().equals(record.eventId()));

            assertThat(found.key()).isEqualTo("job-1");
            assertThat(found.value()).isEqualTo("{\"gpus\":8}");
            assertThat(found.eventType()).isEqualTo(event.type());
            assertThat(found.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/workload-router")
                    .containsEntry("ce_time", event.time().toString())
                    .containsEntry("content-type", "application/json");
        }
    }

    @Test
    void seesATombstone() {
        try (KafkaProbe probe = KafkaProbe.ofTestStack()) {
            probe.publish(topic, "offer-1", null, Map.of());

            assertThat(probe.read(topic)).singleElement().satisfies(record -> {
                assertThat(record.value()).isNull();
                assertThat(record.eventId()).isNull();
            });
        }
    }

    @Test
    void doesNotSeeWhatATransactionHasNotCommitted() {
        try (KafkaProbe probe = KafkaProbe.ofTestStack();
                KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                TestStack.running().bootstrapServers(),
                                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                                "relay-" + UUID.randomUUID()),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "job-1", "aborted"));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "job-1", "committed"));
            producer.flush();

            assertThat(probe.read(topic)).isEmpty();

            producer.commitTransaction();

            assertThat(probe.awaitCount(topic, 1, LIMIT, record -> true))
                    .extracting(ProbedRecord::value)
                    .containsExactly("committed");
        }
    }

    @Test
    void isEmptyForATopicThatDoesNotExist() {
        try (KafkaProbe probe = KafkaProbe.ofTestStack()) {
            assertThat(probe.read(topic)).isEmpty();
        }
    }

    @Test
    void tellsWhatIsThereWhenNothingMatches() {
        try (KafkaProbe probe = KafkaProbe.ofTestStack()) {
            probe.publish(topic, "job-1", "something else", Map.of());

            assertThatThrownBy(() -> probe.await(topic, Duration.ofMillis(200), record -> false))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("0 matching records")
                    .hasMessageContaining("something else");
        }
    }
}
