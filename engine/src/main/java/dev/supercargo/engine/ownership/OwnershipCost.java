package dev.supercargo.engine.ownership;

import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.util.List;

/**
 * Cost of one accelerator-hour in use.
 *
 * @param terms add up to the full cost
 * @param marginal what an hour of use adds to an idle machine
 * @param utilisation share of hours assumed in use
 */
public record OwnershipCost(List<CostTerm> terms, Money marginal, Share utilisation) {

    public OwnershipCost {
        terms = List.copyOf(terms);
    }

    /** The sum of all terms. */
    public Money full() {
        return terms.stream().map(CostTerm::perAcceleratorHour).reduce(Money.zero(), Money::plus);
    }
}
