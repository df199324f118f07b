package dev.supercargo.chassis.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Appends events to the caller's transaction. They are published if, and only if, it commits; events of one aggregate
 * in the order of their appending, provided that the caller holds the aggregate (a row lock or a version check), as
 * every use case here does. Thread-safe.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            "insert into outbox_event (event_id, topic, key, type, occurred_at, traceparent, payload)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxRelay relay;

    Outbox(DataSource dataSource, TransactionSynchronizationRegistry transactions, OutboxRelay relay) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.relay = relay;
    }

    /** @throws EventTooLarge if Kafka would not take it; the caller's transaction rolls back */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event event) {
        append(List.of(event));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Collection<? extends Event> events) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Event event : events) {
                Class<? extends Event> eventClass = event.getClass();
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, Topic.of(eventClass).topicName());
                insert.setString(3, event.aggregateId());
                insert.setString(4, Topic.typeOf(eventClass));
                insert.setTimestamp(5, Timestamp.from(Instant.now()));
                insert.setString(6, traceparent());
                insert.setString(7, payload(event));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new OutboxUnavailable("cannot append " + events.size() + " events to the outbox", e);
        }
        transactions.registerInterposedSynchronization(new NudgeAfterCommit());
    }

    /** Refused here, where the cause is, because Kafka's refusal later would hold up every event behind it. */
    private static String payload(Event event) {
        try {
            String payload = ContractJson.mapper().writeValueAsString(event);
            int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > OutboxPublisher.PAYLOAD_BYTES_MAX) {
                throw new EventTooLarge(event, bytes, OutboxPublisher.PAYLOAD_BYTES_MAX);
            }
            return payload;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event does not serialise: " + e.getOriginalMessage(), e);
        }
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    private final class NudgeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.nudge();
            }
        }
    }
}
