package dev.supercargo.engine.cost;

import dev.supercargo.quantities.Money;

/**
 * What a job costs, by part.
 *
 * @param compute machines for the whole wall-clock time
 * @param dataTransfer moving the data set once
 */
public record JobCost(Money compute, Money dataTransfer) {

    public Money total() {
        return compute.plus(dataTransfer);
    }
}
