package dev.supercargo.engine.workload;

/** What one unit of work of a model is, and what throughput counts per second. */
public enum SampleUnit {
    /** An image, a clip, an utterance. */
    SAMPLE,
    TOKEN
}
