package dev.supercargo.planner.budgets;

import dev.supercargo.planner.scope.Cadence;
import dev.supercargo.quantities.Money;

/**
 * A budget.
 *
 * @param scope {@code team/<name>}, {@code user/<name>} or {@code *}
 * @param limit most that may be spent in a period
 */
public record KnownBudget(String budgetId, String scope, Cadence cadence, Money limit) {}
