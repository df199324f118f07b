package dev.supercargo.contracts.pricing;

import dev.supercargo.contracts.Event;

/** Facts about what one provider asks for moving data. */
public sealed interface TransferRateEvent extends Event permits TransferRatesPublished {

    String provider();

    @Override
    default String aggregateId() {
        return provider();
    }
}
