package dev.supercargo.pricing.commitments;

/** Where a commitment stands; it only moves forward. */
public enum CommitmentStatus {
    SCHEDULED,
    ACTIVE,
    EXPIRED
}
