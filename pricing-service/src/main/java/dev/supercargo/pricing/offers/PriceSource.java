package dev.supercargo.pricing.offers;

/**
 * Who tells prices. Of each source the book keeps one current statement per offer.
 *
 * @param name stable, lower case: {@code aws-price-list}
 */
public record PriceSource(String name, Origin origin) {

    public static final PriceSource BUNDLED = new PriceSource("bundled", Origin.BUNDLED);
    public static final PriceSource PRICE_SHEET = new PriceSource("price-sheet", Origin.PRICE_SHEET);
}
