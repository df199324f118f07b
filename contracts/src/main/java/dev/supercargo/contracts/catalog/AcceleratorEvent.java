package dev.supercargo.contracts.catalog;

import dev.supercargo.contracts.Event;

/** Facts about one accelerator type. */
public sealed interface AcceleratorEvent extends Event permits AcceleratorPublished, AcceleratorRetired {

    String acceleratorId();

    @Override
    default String aggregateId() {
        return acceleratorId();
    }
}
