package dev.supercargo.pricing.offers;

/** How far a price is to be believed. */
public enum Confidence {
    /** Read from the provider's own price list, or from a table generated out of it. */
    HIGH,
    /** A single fact that reached us through a third party's catalogue or a published payload. */
    MEDIUM,
    /** A market-place quotation, undated, or older than a year when it was bundled. */
    LOW
}
