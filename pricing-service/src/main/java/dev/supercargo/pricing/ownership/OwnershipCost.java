package dev.supercargo.pricing.ownership;

import dev.supercargo.contracts.pricing.OwnershipCostComputed.Term;
import dev.supercargo.quantities.Money;
import java.util.List;

/**
 * Cost of one accelerator-hour in use.
 *
 * @param terms add up to the full cost
 * @param marginal what an hour of use adds to an idle machine
 * @param utilisation share of hours assumed in use
 */
public record OwnershipCost(List<Term> terms, Money marginal, double utilisation) {

    /** The sum of all terms. */
    public Money full() {
        return terms.stream().map(Term::perAcceleratorHour).reduce(Money.zero(), Money::plus);
    }
}
