package dev.supercargo.engine.replan;

import dev.supercargo.quantities.Money;
import java.time.Duration;

/**
 * How much must be gained before a running job is moved; together these keep it from moving to and fro.
 *
 * @param dwell a job stays at least this long before it is moved for money; doubled with every such move
 * @param savingMin smallest expected saving
 * @param savingShareMin smallest expected saving as share of what staying costs, 0..1
 * @param priceChange a price that changed by less than this share is the same price, 0..1
 * @param behindPlan a job slower than planned by less than this share is on plan, 0..1
 */
public record Steadiness(
        Duration dwell, Money savingMin, double savingShareMin, double priceChange, double behindPlan) {

    public Steadiness {
        if (dwell.isNegative()
                || !(savingShareMin >= 0 && savingShareMin < 1)
                || !(priceChange >= 0)
                || !(behindPlan >= 0)) {
            throw new IllegalArgumentException("dwell, saving share (below 1), price change and lag must not be"
                    + " negative, but are " + dwell + ", " + savingShareMin + ", " + priceChange + ", " + behindPlan);
        }
    }

    /** One hour, one dollar, 15 %, 10 %, 5 %. */
    public static Steadiness standard() {
        return new Steadiness(Duration.ofHours(1), Money.usd("1"), 0.15, 0.1, 0.05);
    }

    /** How long a job that was moved for money {@code moves} times stays where it is; at most 64 × the first time. */
    Duration dwellAfter(int moves) {
        return dwell.multipliedBy(1L << Math.min(moves, 6));
    }
}
