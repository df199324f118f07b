package dev.supercargo.pricing.offers;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * That a price holds, until something else is said.
 *
 * @param validFrom since when
 */
record PriceBelief(Statement statement, Instant validFrom) {

    /** The first price of an offer: it held since the day its source names. */
    static PriceBelief first(Statement statement, Instant now) {
        Instant day = statement.asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new PriceBelief(statement, day.isAfter(now) ? now : day);
    }

    /** A price that follows another: it holds from now on, whatever its source says about the past. */
    static PriceBelief following(Statement statement, Instant now) {
        return new PriceBelief(statement, now);
    }
}
