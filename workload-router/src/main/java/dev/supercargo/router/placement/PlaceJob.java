package dev.supercargo.router.placement;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.cost.CostBreakdown;
import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobHistory;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.Placement;
import dev.supercargo.router.job.SubmitJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides where one job goes, reserves its budget and records the decision, in one transaction. */
@ApplicationScoped
public class PlaceJob {

    private static final Duration RETRY_DEFERRED = Duration.ofMinutes(30);

    private final Jobs jobs;
    private final DecisionDesk desk;
    private final SubmitJob submitJob;
    private final JobHistory history;
    private final Ledger ledger;

    PlaceJob(Jobs jobs, DecisionDesk desk, SubmitJob submitJob, JobHistory history, Ledger ledger) {
        this.jobs = jobs;
        this.desk = desk;
        this.submitJob = submitJob;
        this.history = history;
        this.ledger = ledger;
    }

    @Transactional
    public void place(String jobId, Instant now) {
        // One decision at a time over all replicas: two must not promise the same accelerator.
        desk.takeTurn();
        jobs.findForUpdate(jobId)
                .filter(job -> awaitsDecision(job.state()) && !job.isCancelRequested())
                .ifPresent(job -> decide(job, now));
    }

    private static boolean awaitsDecision(JobState state) {
        return state == JobState.SUBMITTED || state == JobState.DEFERRED || state == JobState.INTERRUPTED;
    }

    private void decide(Job job, Instant now) {
        JobSpec spec = submitJob.readAgain(job).jobSpec(new JobId(job.id()), job.checkpointProgress());
        JobSpec remaining =
                spec.withTerms(spec.terms().withBudget(left(spec.terms().budget(), job.cost())));
        BudgetView budgets = ledger.view(job.id(), job.team(), job.user(), now);
        DecisionDesk.Decided decided = desk.decide(job, remaining, budgets, now);
        switch (decided.decision()) {
            case PlacementDecision.Placed placed -> placed(job, placed, decided.id(), now);
            case PlacementDecision.Deferred deferred -> {
                Instant retry =
                        deferred.expectedFree() instanceof Measured.Known<Instant>(Instant free) && free.isAfter(now)
                                ? free
                                : now.plus(RETRY_DEFERRED);
                Instant latest = deferred.latestSafeStart() instanceof Measured.Known<Instant>(Instant start)
                                && start.isAfter(now)
                                && start.isBefore(retry)
                        ? start
                        : retry;
                history.record(job, job.deferred(deferred.reason(), latest, now));
            }
            case PlacementDecision.Rejected rejected -> rejected(job, rejected, decided.id(), now);
        }
    }

    private void placed(Job job, PlacementDecision.Placed placed, String decisionId, Instant now) {
        Placement placement = placement(placed, decisionId);
        history.record(job, job.placed(placement, now));
        // A job of unknown length promises one hour; what it uses is charged as it runs.
        ledger.reserve(
                job.id(), job.team(), job.user(), placement.expectedCost().orElse(placement.pricePerHour()));
    }

    private void rejected(Job job, PlacementDecision.Rejected rejected, String decisionId, Instant now) {
        String code = rejected.code().name();
        boolean ranBefore = job.attempt() > 0;
        history.record(
                job,
                ranBefore
                        ? job.failed(code, "No place is left for the rest of the job. " + rejected.reason(), now)
                        : job.rejected(decisionId, code, rejected.reason(), now));
        ledger.settle(job.id());
    }

    private static SpendLimit left(SpendLimit budget, Money spent) {
        return budget instanceof SpendLimit.UpTo(Money amount)
                ? new SpendLimit.UpTo(amount.minus(spent).max(Money.zero()))
                : budget;
    }

    private Placement placement(PlacementDecision.Placed placed, String decisionId) {
        Assessment chosen = placed.chosen();
        CapacityOption option = chosen.option();
        Place place = option.place();
        if (!(option.reachability() instanceof Reachability.Reachable(String cluster, String pool))) {
            throw new IllegalStateException("the engine chose a place that no cluster reaches: " + option.id());
        }
        if (!(chosen.rates().full() instanceof Measured.Known<HourlyRate>(HourlyRate rate))) {
            throw new IllegalStateException("the engine chose a place without a price: " + option.id());
        }
        return new Placement(
                decisionId,
                placed.snapshotId(),
                new PlaceRef(
                        option.id(),
                        place.provider(),
                        place.region(),
                        place instanceof Place.CloudPool cloud
                                        && cloud.zone() instanceof Measured.Known<String>(String zone)
                                ? zone
                                : null,
                        CandidateView.instanceType(place),
                        place.market().name(),
                        cluster,
                        option.node().accelerator().id().value(),
                        chosen.perNode(),
                        chosen.nodes(),
                        desk.isSimulated(cluster)),
                rate.perHour(),
                option.price().provenance().source(),
                option.price().provenance().asOf(),
                runTime(chosen),
                chosen.cost() instanceof Measured.Known<CostBreakdown>(CostBreakdown cost)
                        ? Optional.of(cost.full().total())
                        : Optional.empty(),
                placed.candidates().size(),
                Optional.empty(),
                placed.reason());
    }

    private static Optional<Placement.RunTime> runTime(Assessment chosen) {
        if (chosen.time() instanceof Measured.Known<TimePrediction>(TimePrediction time)
                && chosen.wallclock() instanceof Measured.Known<Wallclock>(Wallclock wallclock)) {
            Duration others = wallclock.total().minus(wallclock.compute());
            return Optional.of(new Placement.RunTime(
                    time.p10().plus(others),
                    wallclock.total(),
                    time.p90().plus(others),
                    wallclock.compute().plus(wallclock.checkpointOverhead())));
        }
        return Optional.empty();
    }
}
