package dev.supercargo.chassis.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes a batch as one Kafka transaction of CloudEvents in binary mode. Used by the relay's thread only. */
final class OutboxPublisher implements AutoCloseable {

    /** After which the broker aborts the transaction of a producer that is not heard of. */
    static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(15);

    private static final int REQUEST_BYTES_MAX = 4 * 1024 * 1024;

    /** What a payload may have, so that it still fits into a request with its key and headers. */
    static final int PAYLOAD_BYTES_MAX = REQUEST_BYTES_MAX - 64 * 1024;

    private final Map<String, Object> config;
    private final String source;
    private final Counter published;
    private KafkaProducer<String, String> producer;

    OutboxPublisher(String bootstrapServers, String application, String transactionalId, MeterRegistry metrics) {
        // A stable transactional id lets a restarted service abort at once what its killed predecessor left open;
        // otherwise readers of committed events would wait for the transaction to time out.
        this.config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                transactionalId,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                Math.toIntExact(TRANSACTION_TIMEOUT.toMillis()),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                15_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                REQUEST_BYTES_MAX,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "gzip");
        this.source = "/" + application;
        this.published = metrics.counter("supercargo.outbox.published.events");
    }

    /** @throws SQLException if the batch is not this relay's any more; nothing is published then */
    void publish(OutboxBatch batch) throws SQLException {
        if (producer == null) {
            producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
            producer.initTransactions();
        }
        producer.beginTransaction();
        batch.rows().forEach(row -> producer.send(cloudEvent(row)));
        batch.confirm();
        producer.commitTransaction();
        published.increment(batch.rows().size());
    }

    /** Drops the producer after a failure; an open transaction is aborted by the next one with the same id. */
    void reset() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @Override
    public void close() {
        reset();
    }

    private ProducerRecord<String, String> cloudEvent(OutboxBatch.Row row) {
        ProducerRecord<String, String> cloudEvent = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        Headers headers = cloudEvent.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.eventId());
        add(headers, "ce_source", source);
        add(headers, "ce_type", row.type());
        add(headers, "ce_subject", row.key());
        add(headers, "ce_time", row.occurredAt().toString());
        add(headers, "content-type", "application/json");
        if (row.traceparent() != null) {
            add(headers, "traceparent", row.traceparent());
        }
        return cloudEvent;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
