package dev.supercargo.contracts.pricing;

import dev.supercargo.contracts.Event;

/** Alerts about one offer. */
public sealed interface PriceAlertEvent extends Event permits PriceAlertRaised {

    String offerId();

    @Override
    default String aggregateId() {
        return offerId();
    }
}
