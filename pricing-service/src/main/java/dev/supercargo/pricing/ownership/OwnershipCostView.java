package dev.supercargo.pricing.ownership;

import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.quantities.Money;
import org.jspecify.annotations.Nullable;

/**
 * The cost of one owned asset.
 *
 * @param accelerators of all its machines together
 * @param cost per accelerator-hour in use; absent if unknown
 * @param byHour absent with a flat tariff or if the cost is unknown
 * @param unknownBecause why the cost is unknown; absent if it is known
 */
public record OwnershipCostView(
        String assetId,
        String name,
        String site,
        String acceleratorId,
        int accelerators,
        @Nullable OwnershipCostComputed cost,
        @Nullable ByHour byHour,
        @Nullable String unknownBecause) {

    /**
     * What an hour of use adds when electricity is cheapest and dearest; {@code cost} carries the mean over the year.
     *
     * @param marginalLowest per accelerator-hour
     * @param marginalHighest per accelerator-hour
     */
    public record ByHour(Money marginalLowest, Money marginalHighest) {}
}
