package dev.supercargo.contracts.routing;

import java.time.Instant;

/** Somebody resumed a suspended job: it is decided again. */
public record JobResumed(String jobId, long sequence, Instant occurredAt, String resumedBy) implements JobEvent {}
