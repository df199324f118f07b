package dev.supercargo.contracts.routing;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Somebody cancelled the job.
 *
 * @param cost sum of the job's usage, exact
 * @param acceleratorHours sum of the job's usage
 */
public record JobCancelled(
        String jobId,
        long sequence,
        Instant occurredAt,
        Money cost,
        BigDecimal acceleratorHours,
        String cancelledBy,
        String reason)
        implements JobEvent {}
