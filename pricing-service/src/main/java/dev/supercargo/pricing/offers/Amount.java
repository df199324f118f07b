package dev.supercargo.pricing.offers;

import java.math.BigDecimal;

/**
 * A number that is asked for, exactly or at least.
 *
 * @param number positive
 * @param orMore whether more will do
 */
record Amount(BigDecimal number, boolean orMore) {

    boolean accepts(BigDecimal value) {
        int order = value.compareTo(number);
        return orMore ? order >= 0 : order == 0;
    }

    boolean accepts(long value) {
        return accepts(BigDecimal.valueOf(value));
    }
}
