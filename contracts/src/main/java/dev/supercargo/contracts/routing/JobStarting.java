package dev.supercargo.contracts.routing;

import java.time.Instant;

/** Nodes are there; containers start. */
public record JobStarting(String jobId, long sequence, Instant occurredAt, int attempt) implements JobEvent {}
