package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Quarter;
import dev.supercargo.quantities.Money;

/**
 * A quarter whose budget does not suffice.
 *
 * @param needed what the plan pays in it
 */
public record Overspend(Quarter quarter, Money budget, Money needed) {

    public Money missing() {
        return needed.minus(budget);
    }
}
