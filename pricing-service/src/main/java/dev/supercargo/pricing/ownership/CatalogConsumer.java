package dev.supercargo.pricing.ownership;

import dev.supercargo.chassis.inbox.Inbox;
import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.catalog.AcceleratorEvent;
import dev.supercargo.contracts.catalog.AssetEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the catalog. */
@ApplicationScoped
public class CatalogConsumer {

    private final Inbox inbox;
    private final OwnershipBook book;

    CatalogConsumer(Inbox inbox, OwnershipBook book) {
        this.inbox = inbox;
        this.book = book;
    }

    @Incoming("assets-in")
    @Blocking
    public void asset(ConsumerRecord<String, byte[]> record) {
        inbox.handle(record, this::dispatch);
    }

    @Incoming("accelerators-in")
    @Blocking
    public void accelerator(ConsumerRecord<String, byte[]> record) {
        inbox.handle(record, this::dispatch);
    }

    private void dispatch(Event event) {
        switch (event) {
            case AssetEvent asset -> book.learn(asset);
            case AcceleratorEvent accelerator -> book.learn(accelerator);
            default -> throw new PoisonEvent(event.getClass().getSimpleName() + " is no fact of the catalog");
        }
    }
}
