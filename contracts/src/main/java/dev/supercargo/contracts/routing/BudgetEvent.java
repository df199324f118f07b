package dev.supercargo.contracts.routing;

import dev.supercargo.contracts.Event;

/** Facts about one budget. */
public sealed interface BudgetEvent extends Event permits BudgetSet, BudgetThresholdCrossed, BudgetExhausted {

    String budgetId();

    @Override
    default String aggregateId() {
        return budgetId();
    }
}
