package dev.supercargo.engine.workload;

/** How much reliability the submitter pays for. */
public enum Urgency {
    HIGH,
    MEDIUM,
    LOW
}
