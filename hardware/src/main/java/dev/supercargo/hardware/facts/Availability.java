package dev.supercargo.hardware.facts;

/** Where a part or an architecture stands in its life. */
public enum Availability {
    /** The maker has told of it, it cannot be bought yet. */
    ANNOUNCED,
    /** Made and supported. */
    CURRENT,
    /** No longer made; still supported. */
    DISCONTINUED,
    /** New software leaves it behind. */
    END_OF_LIFE
}
