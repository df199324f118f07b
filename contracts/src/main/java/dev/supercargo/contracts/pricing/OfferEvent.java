package dev.supercargo.contracts.pricing;

import dev.supercargo.contracts.Event;

/** Facts about one offer. */
public sealed interface OfferEvent extends Event permits OfferPriced, OfferWithdrawn {

    String offerId();

    @Override
    default String aggregateId() {
        return offerId();
    }
}
