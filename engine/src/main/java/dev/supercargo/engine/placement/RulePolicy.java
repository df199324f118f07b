package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Measured;
import java.time.Instant;
import java.util.List;

/** A policy: assess everything, drop the impossible, guard the deadline, let a rule choose, explain the rest. */
final class RulePolicy implements PlacementPolicy {

    private final ChoiceRule rule;
    private final Assessor assessor;
    private final Assumptions assumptions;

    RulePolicy(ChoiceRule rule, Assessor assessor, Assumptions assumptions) {
        this.rule = rule;
        this.assessor = assessor;
        this.assumptions = assumptions;
    }

    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public String description() {
        return rule.description();
    }

    @Override
    public PlacementDecision decide(JobSpec job, PlacementSnapshot snapshot, BudgetView budgets) {
        List<Assessment> all = assessor.assess(job, snapshot, budgets);
        List<Assessment> possible = all.stream().filter(Assessment::possible).toList();
        List<Assessment> later = all.stream().filter(Assessment::possibleLater).toList();
        if (possible.isEmpty()) {
            return later.isEmpty()
                    ? Rejections.explain(name(), snapshot, all)
                    : new Waiting(job, snapshot, name()).forTheOnlyWay(later, all);
        }
        Contest contest = Contest.among(safe(job, Contest.among(possible).entrants()));
        Choice choice = rule.choose(job, contest);
        return new Waiting(job, snapshot, name())
                .toSave(choice, contest, later, all, assumptions.waitingSaves())
                .orElseGet(() -> placed(job, snapshot, contest, choice, all));
    }

    /** Those that meet the deadline even at their p90, if there are any: a risk is taken only when all are risky. */
    private static List<Assessment> safe(JobSpec job, List<Assessment> entrants) {
        if (!(job.terms().deadline() instanceof Deadline.By(Instant deadline))) {
            return entrants;
        }
        List<Assessment> safe = entrants.stream()
                .filter(a -> a.lateFinish() instanceof Measured.Known<Instant>(Instant late) && !late.isAfter(deadline))
                .toList();
        return safe.isEmpty() ? entrants : safe;
    }

    private PlacementDecision placed(
            JobSpec job, PlacementSnapshot snapshot, Contest contest, Choice choice, List<Assessment> all) {
        String reason = choice.reason()
                + (contest.byHour() ? ". Ranked by price per hour, because no running time is known." : ".");
        return new PlacementDecision.Placed(
                snapshot.id(), name(), choice.winner(), reason, new Ranking(job, rule, contest, choice).of(all));
    }
}
