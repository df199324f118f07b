package dev.supercargo.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Looks into topics from outside, as another program would, and publishes into them. Not thread-safe. */
public final class KafkaProbe implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration READ_LIMIT = Duration.ofSeconds(30);

    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;

    public KafkaProbe(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer());
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new StringSerializer());
    }

    /** A probe of this JVM's stack. */
    public static KafkaProbe ofTestStack() {
        return new KafkaProbe(TestStack.running().bootstrapServers());
    }

    /** All records committed so far, in order per partition; empty when the topic does not exist. */
    public List<ProbedRecord> read(String topic) {
        List<TopicPartition> partitions = assign(topic);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Instant limit = Instant.now().plus(READ_LIMIT);
        List<ProbedRecord> found = new ArrayList<>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("Topic %s could not be read to its end %s within %d s; got %d records."
                        .formatted(topic, ends, READ_LIMIT.toSeconds(), found.size()));
            }
            consumer.poll(POLL).forEach(record -> found.add(ProbedRecord.from(record)));
        }
        return List.copyOf(found);
    }

    /** Reads until a record matches, and returns the first that does. */
    public ProbedRecord await(String topic, Duration limit, Predicate<ProbedRecord> wanted) {
        return awaitCount(topic, 1, limit, wanted).getFirst();
    }

    /** Reads until at least {@code count} records match, and returns all that do. */
    public List<ProbedRecord> awaitCount(String topic, int count, Duration limit, Predicate<ProbedRecord> wanted) {
        Instant end = Instant.now().plus(limit);
        while (true) {
            List<ProbedRecord> all = read(topic);
            List<ProbedRecord> matching = all.stream().filter(wanted).toList();
            if (matching.size() >= count) {
                return matching;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Topic %s has %d matching records after %d ms, wanted %d. All %d records: %s"
                        .formatted(topic, matching.size(), limit.toMillis(), count, all.size(), all));
            }
            // With a partition assigned, polling at the end waits for the next record.
            if (consumer.assignment().isEmpty()) {
                LockSupport.parkNanos(POLL.toNanos());
            } else {
                consumer.poll(POLL);
            }
        }
    }

    /** Publishes an event in binary mode, keyed by its subject, and waits until the broker has it. */
    public void publish(String topic, TestEvent event) {
        publish(topic, event.subject(), event.data(), event.headers());
    }

    /** Publishes any record, for example a tombstone (null value) or poison, and waits until the broker has it. */
    public void publish(String topic, String key, @Nullable String value, Map<String, String> headers) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, content) -> message.headers().add(name, content.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get(READ_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Cannot publish to %s: %s".formatted(topic, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while publishing to %s.".formatted(topic), e);
        }
    }

    private List<TopicPartition> assign(String topic) {
        List<PartitionInfo> known = consumer.partitionsFor(topic);
        List<TopicPartition> partitions = (known == null ? List.<PartitionInfo>of() : known)
                .stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
