package dev.supercargo.pricing.offers;

/** What kind of source told a price, from the least to the most trusted. */
public enum Origin {
    /** The snapshot that ships with the product. */
    BUNDLED,
    /** A third party's catalogue of several providers. */
    CATALOGUE,
    /** The provider's own price list or API. */
    PROVIDER,
    /** What an invoice says was really paid. */
    INVOICE,
    /** A customer's own price list. */
    PRICE_SHEET,
    /** A contract with the provider. */
    CONTRACT;

    /** Whether the price is the customer's own, which holds until the customer says otherwise. */
    public boolean isTheCustomers() {
        return this == PRICE_SHEET || this == CONTRACT;
    }
}
