package dev.supercargo.pricing.ownership;

import dev.supercargo.chassis.inbox.Inbox;
import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.catalog.AcceleratorEvent;
import dev.supercargo.contracts.catalog.AssetEvent;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
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
    public CompletionStage<Void> asset(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, this::dispatch);
    }

    @Incoming("accelerators-in")
    @Blocking
    public CompletionStage<Void> accelerator(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, this::dispatch);
    }

    private void dispatch(Event event) {
        switch (event) {
            case AssetEvent asset -> book.learn(asset);
            case AcceleratorEvent accelerator -> book.learn(accelerator);
            default -> throw new PoisonEvent(event.getClass().getSimpleName() + " is no fact of the catalog");
        }
    }
}
