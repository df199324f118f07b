package dev.supercargo.catalog.facts;

/** What a model's work and throughput are counted in. */
public enum WorkUnit {
    TOKEN,
    /** An image, a clip, an utterance, a record. */
    SAMPLE
}
