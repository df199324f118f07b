package dev.supercargo.planner.holdings;

import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;

/**
 * What an hour of one owned accelerator costs.
 *
 * @param full every term, spread over the hours in use
 * @param marginal what an hour of use adds to an idle machine
 * @param utilisation share of hours over which the fixed terms of {@code full} are spread
 */
public record OwningCost(Money full, Money marginal, Share utilisation) {

    /** What an hour costs whether used or not: the fixed terms are spread over the used hours only, so this undoes it. */
    public Money idle() {
        return utilisation.of(full.minus(marginal));
    }
}
