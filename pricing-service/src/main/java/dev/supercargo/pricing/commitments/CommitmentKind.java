package dev.supercargo.pricing.commitments;

/** How capacity was bought in advance. */
public enum CommitmentKind {
    /** Instances of one type, paid for until the end of the term. */
    RESERVED_INSTANCE,
    /** Instances of one type for days or weeks, paid at once. */
    CAPACITY_BLOCK,
    /** Dollars of spend an hour, at a discount on whatever runs on demand. */
    SAVINGS_PLAN
}
