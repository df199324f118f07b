package dev.supercargo.contracts.routing;

import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * A budget reached its limit: new jobs are refused until the next period.
 *
 * @param spent settled in this period
 * @param reserved promised to jobs that have not ended
 * @param message one sentence for people
 */
public record BudgetExhausted(
        String budgetId,
        long version,
        String scope,
        Money limit,
        Money spent,
        Money reserved,
        Instant periodStart,
        Instant periodEnd,
        String message,
        Instant occurredAt)
        implements BudgetEvent {}
