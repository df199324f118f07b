package dev.supercargo.engine.workload;

import dev.supercargo.quantities.Money;

/** What a job may cost from now to its end. */
public sealed interface SpendLimit {

    record None() implements SpendLimit {}

    /**
     * Not more than this.
     *
     * @param amount full cost, data transfer included
     */
    record UpTo(Money amount) implements SpendLimit {}
}
