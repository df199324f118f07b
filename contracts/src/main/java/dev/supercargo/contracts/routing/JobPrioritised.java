package dev.supercargo.contracts.routing;

import java.time.Instant;

/**
 * Somebody changed the priority of the job; it is decided or reviewed again.
 *
 * @param priority 0 to 100; among waiting jobs the higher goes first
 * @param previousPriority what it was before
 */
public record JobPrioritised(
        String jobId, long sequence, Instant occurredAt, int priority, String changedBy, int previousPriority)
        implements JobEvent {}
