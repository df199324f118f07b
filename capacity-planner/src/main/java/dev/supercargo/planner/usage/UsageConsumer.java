package dev.supercargo.planner.usage;

import dev.supercargo.chassis.inbox.Inbox;
import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.routing.UsageMetered;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes usage from the router. */
@ApplicationScoped
class UsageConsumer {

    private static final Set<Class<? extends Event>> CONCERN = Set.of(UsageMetered.class);

    private final Inbox inbox;
    private final RecordUsage recordUsage;

    UsageConsumer(Inbox inbox, RecordUsage recordUsage) {
        this.inbox = inbox;
        this.recordUsage = recordUsage;
    }

    @Incoming("usage")
    @Blocking
    CompletionStage<Void> receive(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handleTogether(batch, CONCERN, this::handle);
    }

    private void handle(List<Event> events) {
        recordUsage.record(events.stream().map(UsageConsumer::usage).toList());
    }

    private static UsageMetered usage(Event event) {
        if (!(event instanceof UsageMetered usage)) {
            throw new PoisonEvent(event.getClass().getSimpleName() + " is no fact about usage");
        }
        return usage;
    }
}
