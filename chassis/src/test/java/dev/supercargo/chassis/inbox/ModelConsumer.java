package dev.supercargo.chassis.inbox;

import dev.supercargo.chassis.Effects;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.catalog.ModelProfileRetired;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Notes each model that it hears is retired; a model called "unbearable" makes no sense to it. */
@ApplicationScoped
class ModelConsumer {

    static final String UNBEARABLE = "unbearable";

    private final Inbox inbox;
    private final Effects effects;

    ModelConsumer(Inbox inbox, Effects effects) {
        this.inbox = inbox;
        this.effects = effects;
    }

    @Incoming("models")
    @Blocking
    CompletionStage<Void> receive(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, Set.of(ModelProfileRetired.class), this::handle);
    }

    /** The change comes before the complaint: a poisonous event must not leave it behind. */
    private void handle(Event event) {
        effects.add(event.aggregateId());
        if (event.aggregateId().startsWith(UNBEARABLE)) {
            throw new PoisonEvent("nobody can bear " + event.aggregateId());
        }
    }
}
