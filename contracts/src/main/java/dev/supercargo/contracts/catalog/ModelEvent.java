package dev.supercargo.contracts.catalog;

import dev.supercargo.contracts.Event;

/** Facts about one model profile. */
public sealed interface ModelEvent extends Event permits ModelProfilePublished, ModelProfileRetired {

    String modelId();

    @Override
    default String aggregateId() {
        return modelId();
    }
}
