package dev.supercargo.pricing.ownership;

import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import org.jspecify.annotations.Nullable;

/**
 * The cost of one owned asset.
 *
 * @param accelerators of all its machines together
 * @param cost per accelerator-hour in use; absent if unknown
 * @param unknownBecause why the cost is unknown; absent if it is known
 */
public record OwnershipCostView(
        String assetId,
        String name,
        String site,
        String acceleratorId,
        int accelerators,
        @Nullable OwnershipCostComputed cost,
        @Nullable String unknownBecause) {}
