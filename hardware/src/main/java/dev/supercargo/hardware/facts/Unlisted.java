package dev.supercargo.hardware.facts;

import dev.supercargo.quantities.Measured;

/** A value that no table has: always the same unknown, so that two readings of one row are equal. */
public final class Unlisted {

    private static final Measured<Object> VALUE = Measured.unknown("the catalog has no value");

    private Unlisted() {}

    /** The same object every time: a catalog of many rows has very many of them. */
    @SuppressWarnings("unchecked")
    public static <T> Measured<T> value() {
        return (Measured<T>) VALUE;
    }
}
