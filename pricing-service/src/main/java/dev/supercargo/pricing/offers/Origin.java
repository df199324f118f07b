package dev.supercargo.pricing.offers;

/** Who told a price, from the least to the most trusted: a price is replaced only by one of at least its own rank. */
public enum Origin {
    /** The snapshot that ships with the product. */
    BUNDLED,
    /** A customer's own price list. */
    PRICE_SHEET;

    boolean mayReplace(Origin current) {
        return compareTo(current) >= 0;
    }
}
