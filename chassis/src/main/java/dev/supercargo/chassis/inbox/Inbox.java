package dev.supercargo.chassis.inbox;

import dev.supercargo.contracts.Event;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Handles an event exactly once in effect: the event's id and the handler's changes commit together, and a second
 * delivery changes nothing. A database that is away or a lost race is waited for, as long as it takes, because the event
 * is good; an event that cannot be handled is thrown back, which sends it to the dead-letter topic. Thread-safe.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration RETRY_MAX = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final MeterRegistry metrics;

    Inbox(DataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.metrics = metrics;
    }

    /**
     * @param handler runs in the transaction; throws {@link PoisonEvent} or any other non-transient exception for an
     *     event that makes no sense
     */
    public void handle(ConsumerRecord<String, byte[]> record, Consumer<Event> handler) {
        handle(record, fact -> true, handler);
    }

    /**
     * Handles some facts and passes the others over, unread and without a transaction: a topic carries many that one
     * consumer has no use for.
     *
     * @param concern the facts that the handler does something about
     * @param handler as of {@link #handle(ConsumerRecord, Consumer)}
     */
    public void handle(
            ConsumerRecord<String, byte[]> record, Set<Class<? extends Event>> concern, Consumer<Event> handler) {
        handle(record, concern::contains, handler);
    }

    private void handle(
            ConsumerRecord<String, byte[]> record, Predicate<Class<? extends Event>> concern, Consumer<Event> handler) {
        try {
            if (EventReader.fact(record).filter(concern.negate()).isPresent()) {
                count(record.topic(), "passed-over");
                return;
            }
            EventReader.read(record)
                    .ifPresentOrElse(
                            received -> handle(record.topic(), received, handler),
                            () -> count(record.topic(), "unknown-type"));
        } catch (RuntimeException e) {
            count(record.topic(), "dead-letter");
            LOG.errorf(e, "event %s of topic %s goes to the dead-letter topic", record.key(), record.topic());
            throw e;
        }
    }

    private void handle(String topic, EventReader.Received received, Consumer<Event> handler) {
        Duration wait = FIRST_RETRY;
        while (true) {
            try {
                boolean first = QuarkusTransaction.requiringNew().call(() -> once(received, handler));
                count(topic, first ? "handled" : "duplicate");
                return;
            } catch (RuntimeException e) {
                if (!isTransient(e)) {
                    throw e;
                }
                count(topic, "retry");
                LOG.warnf("event %s waits %d ms for: %s", received.eventId(), wait.toMillis(), e.getMessage());
                pause(wait, e);
                wait = wait.multipliedBy(2).compareTo(RETRY_MAX) > 0 ? RETRY_MAX : wait.multipliedBy(2);
            }
        }
    }

    private boolean once(EventReader.Received received, Consumer<Event> handler) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into processed_event (event_id) values (?) on conflict do nothing")) {
            insert.setString(1, received.eventId());
            if (insert.executeUpdate() == 0) {
                return false;
            }
        }
        handler.accept(received.event());
        return true;
    }

    /** Connection failures, lost optimistic races, deadlocks and serialisation failures pass; nothing else does. */
    private static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null
                        || state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57");
            }
        }
        return failure instanceof PersistenceException && failure.getCause() == null;
    }

    private static void pause(Duration wait, RuntimeException failure) {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private void count(String topic, String outcome) {
        metrics.counter("supercargo.inbox.events", "topic", topic, "outcome", outcome)
                .increment();
    }
}
