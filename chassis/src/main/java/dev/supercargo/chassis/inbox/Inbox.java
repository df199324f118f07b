package dev.supercargo.chassis.inbox;

import dev.supercargo.contracts.Event;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Handles each event exactly once in effect: the events' ids and the handler's changes commit together, and a second
 * delivery changes nothing. What a poll of the topic brought is handled in one transaction, in the order of the topic's
 * partitions. If that fails for a reason that does not pass, each event is handled in a transaction of its own, and one
 * that cannot be handled goes to the dead-letter topic alone. A database that is away or a lost race is waited for, as
 * long as it takes, because the events are good. What fails while the process
 * ends is left to be delivered again. Thread-safe.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final FactsOnce facts;
    private final Tally tally;
    private final Ending ending;

    Inbox(FactsOnce facts, Tally tally, Ending ending) {
        this.facts = facts;
        this.tally = tally;
        this.ending = ending;
    }

    /**
     * @param handler runs in the transaction; throws {@link PoisonEvent} or any other exception that does not pass for an
     *     event that makes no sense
     * @return done when the batch is acknowledged, and what was put aside is in the dead-letter topic
     */
    public CompletionStage<Void> handle(KafkaRecordBatch<String, byte[]> batch, Consumer<Event> handler) {
        return take(batch, fact -> true, events -> events.forEach(handler));
    }

    /**
     * Handles some facts and passes the others over, unread and without a transaction: a topic carries many that one
     * consumer has no use for.
     *
     * @param concern the facts that the handler does something about
     * @param handler as of {@link #handle(KafkaRecordBatch, Consumer)}
     */
    public CompletionStage<Void> handle(
            KafkaRecordBatch<String, byte[]> batch, Set<Class<? extends Event>> concern, Consumer<Event> handler) {
        return take(batch, concern::contains, events -> events.forEach(handler));
    }

    /**
     * Hands over the events of a batch together, so that what they add up to is written once.
     *
     * @param concern the facts that the handler does something about
     * @param handler takes one event or more, in order per key; fails if any of them makes no sense, and is then given
     *     each alone
     */
    public CompletionStage<Void> handleTogether(
            KafkaRecordBatch<String, byte[]> batch,
            Set<Class<? extends Event>> concern,
            Consumer<List<Event>> handler) {
        return take(batch, concern::contains, handler);
    }

    private CompletionStage<Void> take(
            KafkaRecordBatch<String, byte[]> batch,
            Predicate<Class<? extends Event>> concern,
            Consumer<List<Event>> handler) {
        Map<KafkaRecord<String, byte[]>, RuntimeException> poison = new IdentityHashMap<>();
        List<Delivery> deliveries = new ArrayList<>();
        for (KafkaRecord<String, byte[]> record : batch) {
            try {
                read(record, concern).ifPresent(deliveries::add);
            } catch (RuntimeException e) {
                poison.put(record, e);
            }
        }
        try {
            poison.putAll(facts.handle(deliveries, handler));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return deliveredAgain();
        }
        if (!poison.isEmpty() && ending.hasBegun()) {
            return deliveredAgain();
        }
        CompletionStage<Void> aside = CompletableFuture.completedStage(null);
        for (KafkaRecord<String, byte[]> record : batch) {
            RuntimeException reason = poison.get(record);
            if (reason != null) {
                tally.count(record.getTopic(), Outcome.DEAD_LETTER);
                LOG.errorf(
                        reason,
                        "event %s of topic %s goes to the dead-letter topic",
                        record.getKey(),
                        record.getTopic());
                aside = aside.thenCompose(before -> record.nack(reason));
            }
        }
        return aside.thenCompose(done -> batch.ack());
    }

    /** The process ends: what is neither acknowledged nor put aside comes again. */
    private static CompletionStage<Void> deliveredAgain() {
        return new CompletableFuture<>();
    }

    private Optional<Delivery> read(KafkaRecord<String, byte[]> record, Predicate<Class<? extends Event>> concern) {
        Optional<Class<? extends Event>> fact = EventReader.fact(record.getTopic(), record.getHeaders());
        if (fact.isEmpty()) {
            tally.count(record.getTopic(), Outcome.UNKNOWN_TYPE);
        } else if (!concern.test(fact.get())) {
            tally.count(record.getTopic(), Outcome.PASSED_OVER);
        }
        return fact.filter(concern)
                .map(eventClass -> new Delivery(
                        record, EventReader.received(record.getHeaders(), record.getPayload(), eventClass)));
    }
}
