package dev.supercargo.contracts.routing;

import java.time.Instant;

/**
 * The job reported progress.
 *
 * @param progress share of the whole work done, 0..1
 * @param checkpointProgress share that would survive an interruption, 0..1
 */
public record JobProgressed(
        String jobId, long sequence, Instant occurredAt, int attempt, double progress, double checkpointProgress)
        implements JobEvent {}
