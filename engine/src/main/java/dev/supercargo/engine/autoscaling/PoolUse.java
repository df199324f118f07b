package dev.supercargo.engine.autoscaling;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What of a pool is open.
 *
 * @param nodes open
 * @param acceleratorsUsed by jobs
 * @param accelerators on the open nodes
 * @param spendPerHour of the open nodes together
 * @param lastOpened when the pool last grew; empty if it never did
 */
public record PoolUse(
        int nodes, int acceleratorsUsed, int accelerators, Money spendPerHour, Optional<Instant> lastOpened) {

    /** Of the accelerators on open nodes; 1 while none is open. */
    double utilisation() {
        return accelerators == 0 ? 1 : (double) acceleratorsUsed / accelerators;
    }
}
