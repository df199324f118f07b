package dev.supercargo.planning.money;

/** What money is paid for, or comes from. */
public enum FlowKind {
    /** Hardware, when it is ordered. */
    PURCHASE,
    /** Capacity that is reserved for a term. */
    RESERVATION,
    /** Maintenance, space, software and staff of owned hardware. */
    UPKEEP,
    ELECTRICITY,
    /** Capacity by the hour; an expectation, since it follows demand. */
    BURST,
    /** What hardware fetches when it is sold. */
    SALE
}
