package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Measured;
import java.time.Instant;
import java.util.List;

/**
 * A policy: drop the impossible, guard the deadline, let a rule choose, explain the rest. It decides on a {@link Sweep};
 * the candidates are described in full when somebody looks at them, or when nothing is possible and the reason has to be
 * found among them.
 */
final class RulePolicy implements PlacementPolicy {

    private final ChoiceRule rule;
    private final Assessor assessor;

    RulePolicy(ChoiceRule rule, Assessor assessor) {
        this.rule = rule;
        this.assessor = assessor;
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
        if (rule.yardstick() == Yardstick.ANYTHING) {
            return inFull(job, snapshot, budgets);
        }
        Entrants entrants = new Entrants(rule, job, snapshot.takenAt());
        Sweep sweep = new Sweep(job, snapshot, budgets, assessor, entrants);
        return entrants.contest(sweep)
                .map(contest -> swiftly(new Question(job, snapshot, budgets), contest, entrants, sweep))
                .orElseGet(() -> inFull(job, snapshot, budgets));
    }

    private PlacementDecision swiftly(Question question, Contest contest, Entrants entrants, Sweep sweep) {
        JobSpec job = question.job();
        List<Ranked> candidates = new LazyCandidates(
                sweep.candidates(),
                () -> inFull(job, question.snapshot(), question.budgets()).candidates(),
                new Scouting(question, assessor));
        Choice choice = rule.choose(job, contest);
        Waiting waiting = new Waiting(job, question.snapshot(), name());
        return waiting.toSave(choice, contest, bar -> entrants.busyOwnedBelow(sweep, bar), waitingSaves())
                .map(saving -> waiting.deferred(saving.awaited(), saving.reason(), candidates))
                .orElseGet(() -> placed(question.snapshot(), contest, choice, candidates));
    }

    /** The same decision with every candidate described. */
    PlacementDecision inFull(JobSpec job, PlacementSnapshot snapshot, BudgetView budgets) {
        List<Assessment> all = assessor.assess(job, snapshot, budgets);
        List<Assessment> possible = all.stream().filter(Assessment::possible).toList();
        List<Assessment> later = all.stream().filter(Assessment::possibleLater).toList();
        Waiting waiting = new Waiting(job, snapshot, name());
        if (possible.isEmpty()) {
            return later.isEmpty() ? Rejections.explain(name(), snapshot, all) : waiting.forTheOnlyWay(later, all);
        }
        Contest contest = Contest.among(safe(job, Contest.among(possible).entrants()));
        Choice choice = rule.choose(job, contest);
        return waiting.toSave(choice, contest, bar -> later, waitingSaves())
                .map(saving -> waiting.forSaving(saving, all))
                .orElseGet(() -> placed(snapshot, contest, choice, new Ranking(job, rule, contest, choice).of(all)));
    }

    private double waitingSaves() {
        return assessor.assumptions().waitingSaves();
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
            PlacementSnapshot snapshot, Contest contest, Choice choice, List<Ranked> candidates) {
        String reason = choice.reason()
                + (contest.byHour() ? ". Ranked by price per hour, because no running time is known." : ".");
        return new PlacementDecision.Placed(snapshot.id(), name(), choice.winner(), reason, candidates);
    }
}
