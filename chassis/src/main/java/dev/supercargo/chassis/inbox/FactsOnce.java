package dev.supercargo.chassis.inbox;

import dev.supercargo.contracts.Event;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Lets a handler act on events that were not handled before, in the transaction that remembers their ids. Thread-safe.
 */
@ApplicationScoped
class FactsOnce {

    private static final Logger LOG = Logger.getLogger(FactsOnce.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration RETRY_MAX = Duration.ofSeconds(10);

    private static final String REMEMBER =
            "insert into processed_event (event_id) select unnest(?) on conflict do nothing returning event_id";

    private final DataSource dataSource;
    private final Tally tally;

    FactsOnce(DataSource dataSource, Tally tally) {
        this.dataSource = dataSource;
        this.tally = tally;
    }

    /**
     * In one transaction, or each event in its own if one of them cannot be handled.
     *
     * @return the records of the events that cannot be handled, and why
     * @throws InterruptedException if the thread is interrupted while it waits for what passes
     */
    Map<KafkaRecord<String, byte[]>, RuntimeException> handle(List<Delivery> deliveries, Consumer<List<Event>> handler)
            throws InterruptedException {
        Map<KafkaRecord<String, byte[]>, RuntimeException> poison = new IdentityHashMap<>();
        if (deliveries.isEmpty()) {
            return poison;
        }
        try {
            patiently(deliveries, handler);
        } catch (RuntimeException together) {
            if (deliveries.size() == 1) {
                poison.put(deliveries.getFirst().record(), together);
                return poison;
            }
            LOG.infof("%d events are handled one by one: %s", deliveries.size(), together.getMessage());
            for (Delivery alone : deliveries) {
                try {
                    patiently(List.of(alone), handler);
                } catch (RuntimeException e) {
                    poison.put(alone.record(), e);
                }
            }
        }
        return poison;
    }

    private void patiently(List<Delivery> deliveries, Consumer<List<Event>> handler) throws InterruptedException {
        Duration wait = FIRST_RETRY;
        while (true) {
            try {
                Set<Delivery> handled = QuarkusTransaction.requiringNew().call(() -> once(deliveries, handler));
                deliveries.forEach(delivery -> tally.count(
                        delivery.topic(), handled.contains(delivery) ? Outcome.HANDLED : Outcome.DUPLICATE));
                return;
            } catch (RuntimeException e) {
                if (!Transience.of(e)) {
                    throw e;
                }
                deliveries.forEach(delivery -> tally.count(delivery.topic(), Outcome.RETRY));
                LOG.warnf(
                        "event %s and %d more waits %d ms for: %s",
                        deliveries.getFirst().eventId(), deliveries.size() - 1, wait.toMillis(), e.getMessage());
                TimeUnit.MILLISECONDS.sleep(wait.toMillis());
                wait = wait.multipliedBy(2).compareTo(RETRY_MAX) > 0 ? RETRY_MAX : wait.multipliedBy(2);
            }
        }
    }

    /** The deliveries that the handler acted on. */
    private Set<Delivery> once(List<Delivery> deliveries, Consumer<List<Event>> handler) throws SQLException {
        Set<String> unseen = remember(deliveries);
        List<Delivery> fresh = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            // A batch may bring an event twice; the first is the one that counts.
            if (unseen.remove(delivery.eventId())) {
                fresh.add(delivery);
            }
        }
        if (!fresh.isEmpty()) {
            handler.accept(fresh.stream().map(Delivery::event).toList());
        }
        Set<Delivery> handled = Collections.newSetFromMap(new IdentityHashMap<>());
        handled.addAll(fresh);
        return handled;
    }

    private Set<String> remember(List<Delivery> deliveries) throws SQLException {
        Set<String> unseen = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            Array ids = connection.createArrayOf(
                    "text", deliveries.stream().map(Delivery::eventId).toArray(String[]::new));
            insert.setArray(1, ids);
            try (ResultSet inserted = insert.executeQuery()) {
                while (inserted.next()) {
                    unseen.add(inserted.getString(1));
                }
            }
        }
        return unseen;
    }
}
