package dev.supercargo.catalog.models;

/** Architectures whose cost follows one law, as the contract's events name them. */
public enum ModelFamily {
    TRANSFORMER,
    /** A transformer whose tokens visit a few of many experts. */
    MOE,
    CNN,
    DIFFUSION,
    RECOMMENDATION,
    RNN,
    /** Trees and small dense networks. */
    CLASSICAL
}
