package dev.supercargo.hardware.facts;

import dev.supercargo.quantities.Measured;

/** A value that no table has: always the same unknown, so that two readings of one row are equal. */
public final class Unlisted {

    private static final String REASON = "the catalog has no value";

    private Unlisted() {}

    public static <T> Measured<T> value() {
        return Measured.unknown(REASON);
    }
}
