package dev.supercargo.engine.procurement;

/** What a vendor promises when something breaks, from the least to the most. */
public enum SupportLevel {
    NONE,
    /** Parts are sent back and replaced. */
    RETURN,
    NEXT_BUSINESS_DAY,
    FOUR_HOURS
}
