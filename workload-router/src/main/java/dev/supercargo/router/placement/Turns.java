package dev.supercargo.router.placement;

import dev.supercargo.engine.assignment.Alternative;
import dev.supercargo.engine.assignment.Assignment;
import dev.supercargo.engine.assignment.Claim;
import dev.supercargo.engine.assignment.FairShare;
import dev.supercargo.engine.assignment.Horizon;
import dev.supercargo.engine.assignment.Plan;
import dev.supercargo.engine.assignment.Pool;
import dev.supercargo.engine.assignment.Verdict;
import dev.supercargo.engine.assignment.WaitingJob;
import dev.supercargo.engine.cost.CostBreakdown;
import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.Urgency;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whose turn it is when several jobs wait for a decision: the joint plan names those to whom scarce owned or committed
 * capacity saves most, and they decide first. Each decision remains that of the job's own policy.
 */
@ApplicationScoped
class Turns {

    /** Planned together at most; the others follow in their old order. */
    private static final int TOGETHER_MAX = 40;

    private final Jobs jobs;
    private final DecisionDesk desk;

    Turns(Jobs jobs, DecisionDesk desk) {
        this.jobs = jobs;
        this.desk = desk;
    }

    /**
     * A job whose turn it is.
     *
     * @param note what the plan says to it, to be told with the decision; empty if it was not planned
     */
    record Turn(String jobId, String note) {}

    List<Turn> order(List<String> ids, Instant now) {
        if (ids.size() < 2) {
            return ids.stream().map(id -> new Turn(id, "")).toList();
        }
        Map<String, DecisionDesk.Considered> considered = new LinkedHashMap<>();
        List<WaitingJob> waiting = new ArrayList<>();
        for (String id : ids.subList(0, Math.min(ids.size(), TOGETHER_MAX))) {
            // One by one, so that the budgets of several jobs are never locked together.
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.findByIdOptional(id).ifPresent(job -> {
                        DecisionDesk.Considered question = desk.consider(job, now);
                        considered.put(id, question);
                        waiting.add(waiting(job, question, now));
                    }));
        }
        Plan plan = Assignment.plan(
                waiting,
                pools(considered.values()),
                budgets(considered.values()),
                FairShare.equal(),
                Horizon.ofOneDay(now));
        return inOrder(ids, plan, waiting.size());
    }

    /** Those whom the plan gives scarce capacity now, most saved first; then the others in their old order. */
    private static List<Turn> inOrder(List<String> ids, Plan plan, int planned) {
        Map<String, Verdict> verdicts = plan.verdicts().stream()
                .collect(Collectors.toMap(verdict -> verdict.job().value(), Function.identity()));
        return ids.stream()
                .sorted(Comparator.comparing((String id) -> saved(verdicts.get(id)))
                        .reversed())
                .map(id -> new Turn(id, note(verdicts.get(id), plan, planned)))
                .toList();
    }

    private static Money saved(Verdict verdict) {
        return verdict instanceof Verdict.Granted granted ? granted.saved() : Money.usd("-1");
    }

    private static String note(Verdict verdict, Plan plan, int planned) {
        return verdict instanceof Verdict.Granted granted
                ? " Planned together with " + (planned - 1) + " other waiting "
                        + (planned == 2 ? "job" : "jobs") + ": "
                        + plan.worthOf(granted.claim().group()) + "."
                : "";
    }

    private static WaitingJob waiting(Job job, DecisionDesk.Considered considered, Instant now) {
        Deadline deadline = considered.question().spec().terms().deadline();
        Map<String, Claim> claims = new TreeMap<>();
        Optional<Alternative> alternative = Optional.empty();
        List<Assessment> possible = considered.decision().candidates().stream()
                .map(Ranked::assessment)
                .filter(Assessment::possible)
                .toList();
        for (Assessment place : possible) {
            if (!(place.rankingCost() instanceof Measured.Known<Money>(Money cost))
                    || !(place.cost() instanceof Measured.Known<CostBreakdown>(CostBreakdown both))
                    || !(place.wallclock() instanceof Measured.Known<Wallclock>(Wallclock clock))
                    || clock.total().isZero()) {
                continue;
            }
            Measured<Instant> latest = latestStart(place, deadline, now);
            if (place.option().availability() instanceof Availability.Fixed) {
                Claim claim = new Claim(
                        place.option().id(), place.devices(), cost, both.full().total(), clock.total(), latest);
                claims.merge(
                        claim.group(),
                        claim,
                        (one, other) -> one.marginalCost().compareTo(other.marginalCost()) <= 0 ? one : other);
            } else if (alternative
                    .filter(other -> other.cost().compareTo(cost) <= 0)
                    .isEmpty()) {
                alternative = Optional.of(new Alternative(cost, latest));
            }
        }
        return new WaitingJob(
                considered.question().spec().id(),
                job.team(),
                weight(considered.question().spec().terms().urgency()),
                alternative
                        .<Measured<Alternative>>map(Measured::known)
                        .orElseGet(() -> Measured.unknown("nothing else is possible")),
                List.copyOf(claims.values()),
                considered.question().budgets().lines().stream()
                        .map(BudgetView.Line::id)
                        .toList());
    }

    private static double weight(Urgency urgency) {
        return switch (urgency) {
            case HIGH -> 4;
            case MEDIUM -> 2;
            case LOW -> 1;
        };
    }

    private static Measured<Instant> latestStart(Assessment place, Deadline deadline, Instant now) {
        return deadline instanceof Deadline.By(Instant by)
                ? place.lateFinish().map(late -> by.minus(Duration.between(now, late)))
                : Measured.unknown("no deadline");
    }

    /** What is free of each claimed pool. */
    private static List<Pool> pools(Iterable<DecisionDesk.Considered> all) {
        Map<String, Pool> pools = new TreeMap<>();
        for (DecisionDesk.Considered considered : all) {
            considered.decision().candidates().stream()
                    .map(Ranked::assessment)
                    .filter(Assessment::possible)
                    .forEach(place -> {
                        if (place.option().availability()
                                instanceof Availability.Fixed(int free, int total, Measured<Instant> allFreeAt)) {
                            pools.put(
                                    place.option().id(),
                                    Pool.single(place.option().id(), free, List.of()));
                        }
                    });
        }
        return List.copyOf(pools.values());
    }

    private static Map<String, Money> budgets(Iterable<DecisionDesk.Considered> all) {
        Map<String, Money> left = new HashMap<>();
        for (DecisionDesk.Considered considered : all) {
            considered.question().budgets().lines().forEach(line -> left.put(line.id(), line.remaining()));
        }
        return left;
    }
}
