package dev.supercargo.contracts.pricing;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.util.List;

/**
 * What an hour of one owned accelerator costs.
 *
 * @param full every term, spread over the hours used
 * @param marginal what an hour of use adds to an idle machine: energy and cooling
 * @param terms the terms of {@code full}, each per accelerator-hour
 * @param utilisation share of hours assumed in use, 0..1
 */
public record OwnershipCostComputed(
        String assetId,
        long version,
        String acceleratorId,
        Money full,
        Money marginal,
        List<Term> terms,
        double utilisation,
        Instant computedAt)
        implements OwnershipCostEvent {

    /**
     * One term of the cost.
     *
     * @param name such as {@code depreciation}
     * @param explanation formula with its numbers and units
     */
    public record Term(String name, Money perAcceleratorHour, String explanation) {}
}
