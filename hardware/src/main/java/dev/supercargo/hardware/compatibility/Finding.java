package dev.supercargo.hardware.compatibility;

/** One check of a change. */
public record Finding(Aspect aspect, Verdict verdict) {

    /** What was checked. */
    public enum Aspect {
        POWER_SUPPLY,
        CASE,
        SLOT,
        MEMORY_TYPE,
        MEMORY_SLOTS,
        MEMORY_SIZE,
        SOCKET,
        COOLER
    }
}
