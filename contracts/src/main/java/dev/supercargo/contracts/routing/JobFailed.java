package dev.supercargo.contracts.routing;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The job ended without finishing its work.
 *
 * @param cost sum of the job's usage, exact
 * @param acceleratorHours sum of the job's usage
 * @param code stable reason, such as {@code EXIT_CODE}
 */
public record JobFailed(
        String jobId,
        long sequence,
        Instant occurredAt,
        Money cost,
        BigDecimal acceleratorHours,
        String code,
        String message)
        implements JobEvent {}
