package dev.supercargo.hardware.parts;

import dev.supercargo.quantities.Money;

/**
 * From the cheapest to the dearest; equal if there is one price.
 *
 * @param low at most {@code high}
 */
public record PriceRange(Money low, Money high) {

    public PriceRange {
        if (low.isNegative() || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("a price range must rise from 0, but is " + low + " to " + high);
        }
    }
}
