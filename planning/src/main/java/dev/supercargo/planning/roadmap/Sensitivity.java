package dev.supercargo.planning.roadmap;

import dev.supercargo.quantities.Money;

/**
 * How the plan answers to an input that is off.
 *
 * @param input such as {@code demand}
 * @param low the change downwards, such as {@code −20 %}
 * @param high the change upwards
 * @param costLow of the best plan then, before whole lots
 * @param costHigh of the best plan then, before whole lots
 * @param changesFirstMonth whether either changes what is done in the first month
 */
public record Sensitivity(
        String input, String low, String high, Money costLow, Money costHigh, boolean changesFirstMonth) {

    /** How far the cost moves between the two. */
    public Money range() {
        return costHigh.minus(costLow).max(costLow.minus(costHigh));
    }
}
