package dev.supercargo.contracts.routing;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The job lost its place before it was done, or the router took it away.
 *
 * @param cause by force: {@code SPOT_RECLAIMED}, {@code NODE_LOST}, {@code EVICTED}, {@code STOCK_OUT}; by the router:
 *     {@code DEADLINE_GUARD}, {@code BEHIND_PLAN}, {@code PRICE_CHANGED}, {@code CAPACITY_FREED},
 *     {@code BUDGET_EXHAUSTED}, {@code PREEMPTED}; {@code SUSPENDED} by somebody; {@code ERROR_EXIT}: it failed, and its
 *     task file asks for another try
 * @param lostAcceleratorHours work since the last checkpoint
 */
public record JobInterrupted(
        String jobId,
        long sequence,
        Instant occurredAt,
        int attempt,
        String cause,
        String message,
        double checkpointProgress,
        BigDecimal lostAcceleratorHours,
        Money lostCost)
        implements JobEvent {}
