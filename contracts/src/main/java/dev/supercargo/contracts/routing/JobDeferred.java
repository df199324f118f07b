package dev.supercargo.contracts.routing;

import java.time.Instant;

/**
 * The job waits for cheaper or free capacity.
 *
 * @param retryAt when it is looked at again at the latest
 */
public record JobDeferred(String jobId, long sequence, Instant occurredAt, String reason, Instant retryAt)
        implements JobEvent {}
