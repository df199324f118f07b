package dev.supercargo.catalog.facts;

/** Who put a row into the catalog. Seeding touches bundled rows only. */
public enum Origin {
    /** The product's own content. */
    BUNDLED,
    /** A user, by the API. */
    REGISTERED,
    /** A finished job. */
    MEASURED
}
