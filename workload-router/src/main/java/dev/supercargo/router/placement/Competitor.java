package dev.supercargo.router.placement;

import dev.supercargo.engine.assignment.Alternative;
import dev.supercargo.engine.assignment.Claim;
import dev.supercargo.engine.assignment.WaitingJob;
import dev.supercargo.engine.cost.CostBreakdown;
import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.Terms;
import dev.supercargo.engine.workload.Urgency;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.taskfile.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A job that waits for a decision, as the joint plan sees it.
 *
 * @param waiting with its claims on scarce capacity, busy or not
 * @param name of the job, for people
 * @param devices in all, by claimed pool
 * @param canStart whether a pool it claims has enough that is free
 * @param budgets it draws on
 */
record Competitor(
        WaitingJob waiting,
        String name,
        Map<String, Integer> devices,
        boolean canStart,
        List<BudgetView.Line> budgets) {

    static Competitor of(Job job, DecisionDesk.Considered considered, Instant now) {
        Deadline deadline = considered.question().spec().terms().deadline();
        List<Ranked> candidates = considered.decision().candidates();
        Measured<Alternative> alternative = alternative(candidates, deadline, now);
        boolean waits =
                !alternative.isKnown() || waits(considered.question().spec().terms());
        Map<String, Claim> claims = new TreeMap<>();
        Map<String, Integer> devices = new TreeMap<>();
        boolean canStart = false;
        for (Ranked ranked : candidates) {
            Assessment place = ranked.assessment();
            if ((place.possible() || place.possibleLater())
                    && place.option().availability()
                            instanceof Availability.Fixed(int free, int total, Measured<Instant> allFreeAt)) {
                Measured<Instant> latest = waits ? latestStart(place, deadline, now) : Measured.known(now);
                Optional<Claim> claim = claim(place, latest);
                canStart |= claim.isPresent() && place.possible();
                claim.ifPresent(some -> {
                    devices.put(some.group(), total);
                    claims.merge(some.group(), some, Competitor::cheaper);
                });
            }
        }
        List<BudgetView.Line> budgets = considered.question().budgets().lines();
        return new Competitor(
                new WaitingJob(
                        considered.question().spec().id(),
                        job.team(),
                        weight(considered.question().spec().terms().urgency(), job.priority()),
                        alternative,
                        List.copyOf(claims.values()),
                        budgets.stream().map(BudgetView.Line::id).toList()),
                job.name(),
                devices,
                canStart,
                budgets);
    }

    /** What a dollar saved for, or lost by, such a job counts. */
    static double weight(Urgency urgency, Priority priority) {
        return priority.weight()
                * switch (urgency) {
                    case HIGH -> 4;
                    case MEDIUM -> 2;
                    case LOW -> 1;
                };
    }

    /** Whether the policy would wait for scarce capacity though it can rent; if not, the plan gives it now or never. */
    private static boolean waits(Terms terms) {
        return terms.urgency() == Urgency.LOW || terms.policy().equals("deadline");
    }

    private static Optional<Claim> claim(Assessment place, Measured<Instant> latestStart) {
        return place.rankingCost() instanceof Measured.Known<Money>(Money cost)
                        && place.cost() instanceof Measured.Known<CostBreakdown>(CostBreakdown both)
                        && place.wallclock() instanceof Measured.Known<Wallclock>(Wallclock clock)
                        && !clock.total().isZero()
                ? Optional.of(new Claim(
                        place.option().id(), place.devices(), cost, both.full().total(), clock.total(), latestStart))
                : Optional.empty();
    }

    private static Claim cheaper(Claim one, Claim other) {
        return one.marginalCost().compareTo(other.marginalCost()) <= 0 ? one : other;
    }

    private static Measured<Alternative> alternative(List<Ranked> candidates, Deadline deadline, Instant now) {
        return ScarceCapacity.rented(candidates)
                .map(place -> place.rankingCost().map(cost -> new Alternative(cost, latestStart(place, deadline, now))))
                .orElseGet(() -> Measured.unknown("nothing else is possible"));
    }

    private static Measured<Instant> latestStart(Assessment place, Deadline deadline, Instant now) {
        return deadline instanceof Deadline.By(Instant by)
                ? place.lateFinish().map(late -> by.minus(Duration.between(now, late)))
                : Measured.unknown("no deadline");
    }
}
