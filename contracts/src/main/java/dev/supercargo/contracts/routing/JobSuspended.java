package dev.supercargo.contracts.routing;

import java.time.Instant;

/**
 * Somebody suspended the job: it has no place and waits until it is resumed. If it had one, {@link JobInterrupted} told
 * before what it lost.
 *
 * @param checkpointProgress share of the whole work that it goes on from, 0 to 1
 */
public record JobSuspended(
        String jobId, long sequence, Instant occurredAt, String suspendedBy, String reason, double checkpointProgress)
        implements JobEvent {}
