package dev.supercargo.router.job;

/** Fired inside the transaction in which a job gives its place or its share of a budget back. */
public record CapacityFreed() {}
