package dev.supercargo.contracts.routing;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The job finished its work.
 *
 * @param cost sum of the job's usage, exact
 * @param acceleratorHours sum of the job's usage
 * @param actualRunTime time its pods ran, all attempts
 * @param predictedRunTime prediction of the first placement; absent if unknown
 * @param workDone by the last attempt; absent if the task file names no model or no countable work, or if the attempt
 *     was too short to measure
 */
public record JobSucceeded(
        String jobId,
        long sequence,
        Instant occurredAt,
        Money cost,
        BigDecimal acceleratorHours,
        Duration actualRunTime,
        @Nullable Duration predictedRunTime,
        @Nullable WorkDone workDone)
        implements JobEvent {}
