package dev.supercargo.contracts.routing;

import java.time.Instant;

/**
 * No place can run the job.
 *
 * @param code stable reason, such as {@code MEMORY} or {@code JOB_BUDGET}
 * @param reason what would make it possible
 */
public record JobRejected(
        String jobId, long sequence, Instant occurredAt, String decisionId, String code, String reason)
        implements JobEvent {}
