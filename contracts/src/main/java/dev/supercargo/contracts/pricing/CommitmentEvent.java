package dev.supercargo.contracts.pricing;

import dev.supercargo.contracts.Event;

/** Facts about one commitment. */
public sealed interface CommitmentEvent extends Event permits CommitmentActivated, CommitmentExpired {

    String commitmentId();

    @Override
    default String aggregateId() {
        return commitmentId();
    }
}
