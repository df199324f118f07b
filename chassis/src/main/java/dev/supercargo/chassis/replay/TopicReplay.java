package dev.supercargo.chassis.replay;

import dev.supercargo.chassis.inbox.EventReader;
import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads compacted topics from their beginning into a read model in memory and then follows them. No consumer group, no
 * offsets: every replica holds the whole model, and a new one joins by replaying. The listener is called by one thread,
 * in order per key.
 */
public final class TopicReplay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TopicReplay.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** How long the broker waits for news; they come at once all the same. */
    private static final int FETCH_MAX_WAIT_MS = 1_000;

    /** All that was fetched: what is left over keeps its partition out of the next fetch, which may wait for news of others. */
    private static final int RECORDS_MAX = Integer.MAX_VALUE;

    private final String bootstrapServers;
    private final List<Topic> topics;
    private final Consumer<Event> listener;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean running = true;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;

    private TopicReplay(String bootstrapServers, List<Topic> topics, Consumer<Event> listener) {
        this.bootstrapServers = bootstrapServers;
        this.topics = List.copyOf(topics);
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("topic-replay").unstarted(this::run);
    }

    /** Starts replaying in the background. */
    public static TopicReplay start(String bootstrapServers, List<Topic> topics, Consumer<Event> listener) {
        TopicReplay replay = new TopicReplay(bootstrapServers, topics, listener);
        replay.thread.start();
        return replay;
    }

    /** True once everything that was published before the start has reached the listener. */
    public boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    /** Waits until caught up; false if that takes longer than {@code deadline}. */
    public boolean awaitCaughtUp(Duration deadline) throws InterruptedException {
        return caughtUp.await(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        running = false;
        KafkaConsumer<String, byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<String, byte[]> fresh = open()) {
                consumer = fresh;
                follow(fresh);
            } catch (WakeupException e) {
                return;
            } catch (KafkaException e) {
                // The model is only ever set from the topic, so reading it again from the start is harmless.
                LOG.warnf("replay of %s starts again: %s", topics, e.getMessage());
            }
        }
    }

    private KafkaConsumer<String, byte[]> open() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        RECORDS_MAX,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        FETCH_MAX_WAIT_MS),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private void follow(KafkaConsumer<String, byte[]> open) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> open.partitionsFor(topic.topicName()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        open.assign(partitions);
        open.seekToBeginning(partitions);
        Map<TopicPartition, Long> behind = new HashMap<>(open.endOffsets(partitions));
        long started = System.nanoTime();
        long events = 0;
        while (running) {
            for (ConsumerRecord<String, byte[]> record : open.poll(POLL)) {
                deliver(record);
                events++;
            }
            behind.entrySet().removeIf(end -> open.position(end.getKey()) >= end.getValue());
            if (behind.isEmpty() && !isCaughtUp()) {
                LOG.infof("replayed %d events in %d ms", events, (System.nanoTime() - started) / 1_000_000);
                caughtUp.countDown();
            }
        }
    }

    private void deliver(ConsumerRecord<String, byte[]> record) {
        try {
            EventReader.read(record).ifPresent(received -> listener.accept(received.event()));
        } catch (PoisonEvent e) {
            // A read model has no dead-letter topic: it keeps the last good value of the key.
            LOG.errorf("event %s of %s is passed over: %s", record.key(), record.topic(), e.getMessage());
        }
    }
}
