package dev.supercargo.hardware.accelerators;

/** Who the vendor built it for. */
public enum Segment {
    CONSUMER,
    WORKSTATION,
    DATACENTER,
    /** Rented only, never sold. */
    CLOUD,
    EDGE
}
