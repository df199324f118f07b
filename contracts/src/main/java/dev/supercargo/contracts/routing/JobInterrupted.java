package dev.supercargo.contracts.routing;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The job lost its place before it was done.
 *
 * @param cause {@code SPOT_RECLAIMED}, {@code NODE_LOST}, {@code EVICTED}, {@code STOCK_OUT}
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
