package dev.supercargo.planner.alerts;

import dev.supercargo.planner.budgets.Budgets;
import dev.supercargo.planner.budgets.KnownBudget;
import dev.supercargo.planner.outlook.AlertKind;
import dev.supercargo.planner.outlook.Audience;
import dev.supercargo.planner.outlook.BudgetOutlook;
import dev.supercargo.planner.outlook.Severity;
import dev.supercargo.planner.outlook.Signal;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Whether budgets last until their period ends. */
@ApplicationScoped
class BudgetSignals implements SignalSource {

    private static final int DAYS = 14;

    /** A budget that runs out within this share of its period is urgent. */
    private static final int URGENT_PART = 10;

    private final Budgets budgets;

    BudgetSignals(Budgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.BUDGET_RUN_OUT);
    }

    @Override
    public List<Signal> signals(Instant now) {
        return budgets.all().stream().map(budget -> signal(budget, now)).toList();
    }

    private Signal signal(KnownBudget budget, Instant now) {
        Period period = budget.cadence().containing(now);
        Money spent = budgets.spent(budget, period);
        BudgetOutlook outlook =
                BudgetOutlook.of(budget.limit(), spent, budgets.days(budget, now, DAYS), now, period.to());
        Instant runsOut = outlook.runsOut().filter(period.to()::isAfter).orElse(null);
        Duration urgent = period.length().dividedBy(URGENT_PART);
        return new Signal(
                AlertKind.BUDGET_RUN_OUT,
                budget.budgetId(),
                Audience.ofBudget(budget.scope()),
                outlook.projected().shareOf(budget.limit()),
                runsOut != null && !runsOut.isAfter(now.plus(urgent)) ? Severity.CRITICAL : Severity.WARNING,
                message(budget, spent, outlook, period),
                outlook.projected().minus(budget.limit()).max(Money.zero()),
                runsOut);
    }

    private static String message(KnownBudget budget, Money spent, BudgetOutlook outlook, Period period) {
        String fact = "Budget " + budget.budgetId() + ": " + Words.dollars(spent) + " of "
                + Words.dollars(budget.limit()) + " are spent; at " + Words.dollars(outlook.perDay())
                + " a day, the mean of " + DAYS + " days, it ";
        return outlook.runsOut()
                .filter(period.to()::isAfter)
                .map(runsOut -> fact + "runs out on " + Words.day(runsOut)
                        + outlook.runsOutEarliest()
                                .map(earliest -> " (80 %: not before " + Words.day(earliest) + ")")
                                .orElse("")
                        + ", before its period ends on " + Words.day(period.to()) + ".")
                .orElse(fact + "lasts until its period ends on " + Words.day(period.to()) + ".");
    }
}
