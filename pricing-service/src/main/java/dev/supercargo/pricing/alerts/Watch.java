package dev.supercargo.pricing.alerts;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of one offer to tell a move from flapping: a move counts from the last price that was settled, so
 * many small steps add up, and it must be stated several times in a row, so a price that jumps to and fro raises nothing.
 *
 * @param settled price from which a move counts
 * @param rising direction of the move under way, if any
 * @param stated how often in a row a price far from the settled one was stated, in that direction
 * @param alertedAt when the last alert was raised
 */
record Watch(Money settled, Optional<Boolean> rising, int stated, Optional<Instant> alertedAt) {

    /** Nothing has happened since {@code price}. */
    static Watch from(Money price) {
        return new Watch(price, Optional.empty(), 0, Optional.empty());
    }

    /**
     * What follows from one more statement.
     *
     * @param alert the move, if it is to be told now
     */
    record Step(Watch next, Optional<PriceChange> alert) {}

    /**
     * Which moves count.
     *
     * @param least per hour
     * @param leastShare of the settled price
     * @param observations in a row, 1 or more
     */
    record Threshold(Money least, BigDecimal leastShare, int observations, Duration coolDown) {}

    Step state(Money price, Instant now, Threshold threshold) {
        PriceChange change = new PriceChange(settled, price);
        if (!change.isAtLeast(threshold.least(), threshold.leastShare())) {
            return new Step(new Watch(settled, Optional.empty(), 0, alertedAt), Optional.empty());
        }
        boolean goesOn = rising.map(up -> up == change.isRise()).orElse(false);
        int times = goesOn ? stated + 1 : 1;
        boolean quiet = alertedAt
                .map(last -> now.isBefore(last.plus(threshold.coolDown())))
                .orElse(false);
        if (times < threshold.observations() || quiet) {
            return new Step(new Watch(settled, Optional.of(change.isRise()), times, alertedAt), Optional.empty());
        }
        return new Step(new Watch(price, Optional.empty(), 0, Optional.of(now)), Optional.of(change));
    }
}
