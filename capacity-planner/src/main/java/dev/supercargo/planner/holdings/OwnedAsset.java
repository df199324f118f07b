package dev.supercargo.planner.holdings;

import dev.supercargo.quantities.Measured;
import java.time.Instant;

/**
 * Machines that are owned.
 *
 * @param accelerators over all its nodes
 * @param knownFrom when it was registered, as far as the planner knows
 * @param until when it was retired, or {@link Instant#MAX}
 * @param cost unknown before pricing has told
 */
public record OwnedAsset(
        String assetId,
        String acceleratorId,
        int accelerators,
        Instant knownFrom,
        Instant until,
        Measured<OwningCost> cost) {}
