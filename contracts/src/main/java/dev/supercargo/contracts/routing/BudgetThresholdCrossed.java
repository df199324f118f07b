package dev.supercargo.contracts.routing;

import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * A budget reached 80 or 90 % of its limit.
 *
 * @param thresholdPercent 80 (warning) or 90 (action required)
 * @param spent settled in this period
 * @param reserved promised to jobs that have not ended
 * @param message one sentence for people
 */
public record BudgetThresholdCrossed(
        String budgetId,
        long version,
        String scope,
        int thresholdPercent,
        Money limit,
        Money spent,
        Money reserved,
        Instant periodStart,
        Instant periodEnd,
        String message,
        Instant occurredAt)
        implements BudgetEvent {}
