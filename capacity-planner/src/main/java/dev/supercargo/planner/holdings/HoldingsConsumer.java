package dev.supercargo.planner.holdings;

import dev.supercargo.chassis.inbox.Inbox;
import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.catalog.AssetRetired;
import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.CommitmentExpired;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the facts about assets, their costs and commitments. */
@ApplicationScoped
class HoldingsConsumer {

    private final Inbox inbox;
    private final RecordHoldings holdings;

    HoldingsConsumer(Inbox inbox, RecordHoldings holdings) {
        this.inbox = inbox;
        this.holdings = holdings;
    }

    @Incoming("assets")
    @Blocking
    CompletionStage<Void> receiveAsset(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, this::handle);
    }

    @Incoming("ownership-costs")
    @Blocking
    CompletionStage<Void> receiveCost(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, this::handle);
    }

    @Incoming("commitments")
    @Blocking
    CompletionStage<Void> receiveCommitment(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, this::handle);
    }

    private void handle(Event event) {
        if (event instanceof AssetRegistered asset) {
            holdings.register(asset);
        } else if (event instanceof AssetRetired asset) {
            holdings.retire(asset);
        } else if (event instanceof OwnershipCostComputed cost) {
            holdings.price(cost);
        } else if (event instanceof CommitmentActivated commitment) {
            holdings.commit(commitment);
        } else if (event instanceof CommitmentExpired commitment) {
            holdings.expire(commitment);
        } else {
            throw new PoisonEvent(
                    event.getClass().getSimpleName() + " is no fact about an asset, its cost or a commitment");
        }
    }
}
