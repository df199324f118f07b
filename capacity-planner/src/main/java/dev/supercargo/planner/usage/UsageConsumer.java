package dev.supercargo.planner.usage;

import dev.supercargo.chassis.inbox.Inbox;
import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.routing.UsageMetered;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes usage from the router. */
@ApplicationScoped
class UsageConsumer {

    private final Inbox inbox;
    private final RecordUsage recordUsage;

    UsageConsumer(Inbox inbox, RecordUsage recordUsage) {
        this.inbox = inbox;
        this.recordUsage = recordUsage;
    }

    @Incoming("usage")
    @Blocking
    CompletionStage<Void> receive(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, this::handle);
    }

    private void handle(Event event) {
        if (!(event instanceof UsageMetered usage)) {
            throw new PoisonEvent(event.getClass().getSimpleName() + " is no fact about usage");
        }
        recordUsage.record(usage);
    }
}
