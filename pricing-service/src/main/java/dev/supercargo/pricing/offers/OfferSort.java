package dev.supercargo.pricing.offers;

/** The order of a list of offers; offer ids break ties. */
enum OfferSort {
    /** Cheapest instance first. */
    PRICE,
    /** Provider, then region, instance type and market. */
    PROVIDER
}
