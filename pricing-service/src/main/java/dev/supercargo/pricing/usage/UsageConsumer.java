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
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to what the router meters. */
@ApplicationScoped
public class UsageConsumer {

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
        return inbox.handle(batch, this::take);
    }

    private void take(Event event) {
        if (!(event instanceof UsageMetered usage)) {
            throw new PoisonEvent(event.getClass().getSimpleName() + " is no usage");
        }
        hours.add(usage);
        observers.forEach(observer -> observer.used(usage));
    }
}
