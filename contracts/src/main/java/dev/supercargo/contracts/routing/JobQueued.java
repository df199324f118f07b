package dev.supercargo.contracts.routing;

import java.time.Instant;

/** The job stands in its cluster, waiting for nodes. */
public record JobQueued(
        String jobId, long sequence, Instant occurredAt, int attempt, String cluster, String kubernetesJob)
        implements JobEvent {}
