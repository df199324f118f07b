package dev.supercargo.contracts.routing;

import java.time.Instant;

/** All pods run. */
public record JobStarted(String jobId, long sequence, Instant occurredAt, int attempt) implements JobEvent {}
