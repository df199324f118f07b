package dev.supercargo.hardware.parts;

/** The kinds of hardware that the catalog knows. */
public enum PartKind {
    ACCELERATOR,
    CPU,
    MEMORY,
    STORAGE,
    MOTHERBOARD,
    POWER_SUPPLY,
    COOLING,
    ENCLOSURE,
    EDGE_DEVICE,
    SYSTEM
}
