package dev.supercargo.pricing.storage;

/** How data is kept. */
public enum StorageKind {
    /** A disk over the network. */
    BLOCK,
    /** Objects in a bucket. */
    OBJECT,
    /** A disk of the machine; it goes with it. */
    LOCAL
}
