package dev.supercargo.hardware.facts;

/** How sure a row is. */
public enum Confidence {
    /** Two independent sources agree. */
    VERIFIED,
    /** The maker's own publication says so. */
    STATED,
    /** A class of parts with the range that the hardware guide gives. */
    GUIDE,
    /** Somebody in the organisation entered it. */
    ENTERED
}
