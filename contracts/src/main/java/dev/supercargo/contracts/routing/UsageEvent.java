package dev.supercargo.contracts.routing;

import dev.supercargo.contracts.Event;

/** What a job used and what that costs. */
public sealed interface UsageEvent extends Event permits UsageMetered {

    String jobId();

    @Override
    default String aggregateId() {
        return jobId();
    }
}
