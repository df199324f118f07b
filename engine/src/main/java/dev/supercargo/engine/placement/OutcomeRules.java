package dev.supercargo.engine.placement;

import dev.supercargo.engine.cost.CostBreakdown;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.engine.workload.Terms;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hard rules that depend on what running somewhere would take. Budgets count the full cost. One method each. */
final class OutcomeRules {

    private OutcomeRules() {}

    static List<Finding> findings(JobSpec job, Assessment assessment, BudgetView budgets) {
        List<Finding> findings = new ArrayList<>();
        priceUnknown(assessment).ifPresent(findings::add);
        interruptions(assessment).ifPresent(findings::add);
        deadline(job.terms(), assessment).ifPresent(findings::add);
        jobBudget(job.terms(), assessment).ifPresent(findings::add);
        teamBudget(budgets, assessment).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> priceUnknown(Assessment assessment) {
        return switch (assessment.rankingRate()) {
            case Measured.Known<?> known -> Optional.empty();
            case Measured.Unknown<?>(String reason) ->
                Optional.of(Finding.of(Rule.PRICE_UNKNOWN, "price unknown: " + reason));
        };
    }

    private static Optional<Finding> interruptions(Assessment assessment) {
        return assessment.time().isKnown() && assessment.wallclock() instanceof Measured.Unknown<?>(String reason)
                ? Optional.of(Finding.of(Rule.INTERRUPTIONS, reason + ". Maybe checkpoint more often."))
                : Optional.empty();
    }

    private static Optional<Finding> deadline(Terms terms, Assessment assessment) {
        return terms.deadline() instanceof Deadline.By(Instant deadline)
                        && assessment.finish() instanceof Measured.Known<Instant>(Instant finish)
                        && finish.isAfter(deadline)
                ? Optional.of(Finding.of(
                        Rule.DEADLINE,
                        "finishes " + Phrases.duration(Duration.between(deadline, finish)) + " after the deadline"))
                : Optional.empty();
    }

    private static Optional<Finding> jobBudget(Terms terms, Assessment assessment) {
        return terms.budget() instanceof SpendLimit.UpTo(Money limit)
                        && assessment.cost() instanceof Measured.Known<CostBreakdown>(CostBreakdown cost)
                        && cost.full().total().compareTo(limit) > 0
                ? Optional.of(Finding.of(
                        Rule.JOB_BUDGET,
                        "costs " + Phrases.money(cost.full().total()) + ", the job may cost " + Phrases.money(limit)))
                : Optional.empty();
    }

    private static Optional<Finding> teamBudget(BudgetView budgets, Assessment assessment) {
        if (!(assessment.cost() instanceof Measured.Known<CostBreakdown>(CostBreakdown cost))) {
            return Optional.empty();
        }
        Money total = cost.full().total();
        return budgets.lines().stream()
                .filter(line -> total.compareTo(line.remaining()) > 0)
                .findFirst()
                .map(line -> Finding.of(
                        Rule.TEAM_BUDGET,
                        "costs " + Phrases.money(total) + ", " + line.name() + " has "
                                + Phrases.money(line.remaining().max(Money.zero())) + " left"));
    }
}
