package dev.supercargo.pricing.usage;

import dev.supercargo.chassis.inbox.Inbox;
import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.routing.UsageMetered;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to what the router meters. */
@ApplicationScoped
public class UsageConsumer {

    private static final Set<Class<? extends Event>> CONCERN = Set.of(UsageMetered.class);

    private final Inbox inbox;
    private final UsageHours hours;
    private final List<UsageObserver> observers;

    UsageConsumer(Inbox inbox, UsageHours hours, @All List<UsageObserver> observers) {
        this.inbox = inbox;
        this.hours = hours;
        this.observers = observers;
    }

    @Incoming("usage-in")
    @Blocking
    public CompletionStage<Void> usage(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handleTogether(batch, CONCERN, this::take);
    }

    private void take(List<Event> events) {
        List<UsageMetered> usages = events.stream().map(UsageConsumer::metered).toList();
        hours.add(usages);
        observers.forEach(observer -> usages.forEach(observer::used));
    }

    private static UsageMetered metered(Event event) {
        if (!(event instanceof UsageMetered usage)) {
            throw new PoisonEvent(event.getClass().getSimpleName() + " is no usage");
        }
        return usage;
    }
}
