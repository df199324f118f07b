package dev.supercargo.contracts.routing;

import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * A budget was created or changed.
 *
 * @param scope {@code team/<name>}, {@code user/<name>} or {@code *}
 * @param period {@code DAILY}, {@code WEEKLY} (from Monday) or {@code MONTHLY}, in UTC
 * @param limit most that may be spent in a period
 */
public record BudgetSet(String budgetId, long version, String scope, String period, Money limit, Instant occurredAt)
        implements BudgetEvent {}
