package dev.supercargo.engine.workload;

/** Whether rented capacity may be interruptible. Owned capacity is always welcome. */
public enum SpotPreference {
    ALLOWED,
    /** If it is rented at all, then as spot. */
    REQUIRED,
    FORBIDDEN
}
