package dev.supercargo.contracts.pricing;

import dev.supercargo.contracts.Event;

/** Facts about the cost of one owned asset. */
public sealed interface OwnershipCostEvent extends Event permits OwnershipCostComputed {

    String assetId();

    @Override
    default String aggregateId() {
        return assetId();
    }
}
