package dev.supercargo.chassis.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Appends events to the caller's transaction. They are published if, and only if, it commits; events of one aggregate
 * in the order of their appending, provided that the caller holds the aggregate (a row lock or a version check), as
 * every use case here does. All events of a transaction are written together, right before it commits. Thread-safe.
 */
@ApplicationScoped
public class Outbox {

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
        if (events.isEmpty()) {
            return;
        }
        Appended appended = ofThisTransaction();
        for (Event event : events) {
            appended.add(new Appended.Row(
                    Topic.of(event.getClass()).topicName(),
                    event.aggregateId(),
                    Topic.typeOf(event.getClass()),
                    Instant.now(),
                    traceparent(),
                    payload(event)));
        }
    }

    private Appended ofThisTransaction() {
        Appended known = (Appended) transactions.getResource(Appended.class);
        if (known != null) {
            return known;
        }
        Appended first = new Appended(dataSource, relay::nudge);
        transactions.putResource(Appended.class, first);
        transactions.registerInterposedSynchronization(first);
        return first;
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
}
