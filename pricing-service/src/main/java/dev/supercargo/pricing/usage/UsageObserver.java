package dev.supercargo.pricing.usage;

import dev.supercargo.contracts.routing.UsageMetered;

/** Is told what is metered, inside the transaction that takes it. */
public interface UsageObserver {

    void used(UsageMetered usage);
}
