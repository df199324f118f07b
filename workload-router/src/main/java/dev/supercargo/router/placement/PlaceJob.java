package dev.supercargo.router.placement;

import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.engine.placement.Rule;
import dev.supercargo.engine.replan.Shortage;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobHistory;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.Placement;
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
    private final Gate gate;
    private final JobHistory history;
    private final Ledger ledger;
    private final ReplanConfig config;

    PlaceJob(Jobs jobs, DecisionDesk desk, Gate gate, JobHistory history, Ledger ledger, ReplanConfig config) {
        this.jobs = jobs;
        this.desk = desk;
        this.gate = gate;
        this.history = history;
        this.ledger = ledger;
        this.config = config;
    }

    /** @param note to be told with the decision, beginning with a space; empty for none */
    @Transactional
    public void place(String jobId, String note, Instant now) {
        // One decision at a time over all replicas: two must not promise the same accelerator.
        desk.takeTurn();
        jobs.findAsLeader(jobId)
                .filter(PlaceJob::awaitsDecision)
                .ifPresent(job -> decide(job, new Occasion(note, Optional.empty()), now));
    }

    static boolean awaitsDecision(Job job) {
        return !job.isStopRequested()
                && (job.state() == JobState.SUBMITTED
                        || job.state() == JobState.DEFERRED
                        || job.state() == JobState.INTERRUPTED);
    }

    /**
     * What led to a decision.
     *
     * @param note to be told with it, beginning with a space; empty for none
     * @param staying what the rest would have cost where the job was, if the router took that place away
     */
    record Occasion(String note, Optional<Money> staying) {}

    /** In a transaction that has the turn. */
    @Transactional(Transactional.TxType.MANDATORY)
    void decide(Job job, Occasion occasion, Instant now) {
        DecisionDesk.Considered considered = desk.consider(job, now);
        DecisionDesk.Decided decided =
                desk.file(job, considered, occasion.note(), decision -> gate.pass(job, considered, decision));
        switch (decided.decision()) {
            case PlacementDecision.Placed placed -> placed(job, placed, occasion, decided.id(), now);
            case PlacementDecision.Deferred deferred -> wait(job, deferred.reason(), retry(deferred, now), now);
            case PlacementDecision.Rejected rejected ->
                rejected(job, rejected, considered, occasion, decided.id(), now);
        }
    }

    /** Whether nothing but a pool that may not grow now is in the way of a job that never ran. */
    private static boolean waitsForAPool(PlacementDecision.Rejected rejected, DecisionDesk.Considered considered) {
        return !considered.closed().isEmpty()
                && rejected.candidates().stream()
                        .map(Ranked::assessment)
                        .anyMatch(candidate -> !candidate.possible()
                                && considered
                                        .closed()
                                        .contains(candidate.option().id())
                                && candidate.findings().stream()
                                        .allMatch(finding -> finding.rule() == Rule.REACHABILITY));
    }

    /** Waiting on for the same reason is no news. */
    private void wait(Job job, String reason, Instant until, Instant now) {
        if (!job.waitsOn(reason, until, now)) {
            history.record(job, job.deferred(reason, until, now));
        }
    }

    private static Instant retry(PlacementDecision.Deferred deferred, Instant now) {
        Instant retry = deferred.expectedFree() instanceof Measured.Known<Instant>(Instant free) && free.isAfter(now)
                ? free
                : now.plus(RETRY_DEFERRED);
        return deferred.latestSafeStart() instanceof Measured.Known<Instant>(Instant start)
                        && start.isAfter(now)
                        && start.isBefore(retry)
                ? start
                : retry;
    }

    private void placed(Job job, PlacementDecision.Placed placed, Occasion occasion, String decisionId, Instant now) {
        Placement chosen = ChosenPlace.of(placed, decisionId, desk::isSimulated);
        Placement placement = placed.chosen().rankingCost() instanceof Measured.Known<Money>(Money cost)
                ? occasion.staying()
                        .map(staying -> chosen.moving(staying.minus(cost)))
                        .orElse(chosen)
                : chosen;
        history.record(job, job.placed(placement, now));
        // A job of unknown length promises one hour; what it uses is charged as it runs.
        ledger.reserve(
                job.id(), job.team(), job.user(), placement.expectedCost().orElse(placement.pricePerHour()));
    }

    private void rejected(
            Job job,
            PlacementDecision.Rejected rejected,
            DecisionDesk.Considered considered,
            Occasion occasion,
            String decisionId,
            Instant now) {
        String code = rejected.code().name();
        // Between attempts a job promises nothing to its budgets.
        ledger.settle(job.id());
        if (job.attempt() == 0 && !waitsForAPool(rejected, considered)) {
            history.record(job, job.rejected(decisionId, code, rejected.reason(), now));
            return;
        }
        switch (Shortage.of(
                rejected,
                considered.comingBack(),
                considered.question().spec().terms().deadline(),
                job.waitingSince().orElse(job.submittedAt()),
                now,
                config.giveUpAfter())) {
            case Shortage.Wait wait -> wait(job, wait.reason() + occasion.note(), wait.until(), now);
            case Shortage.Hopeless hopeless ->
                history.record(
                        job,
                        job.attempt() == 0
                                ? job.rejected(decisionId, code, hopeless.reason(), now)
                                : job.failed(code, hopeless.reason(), now));
        }
    }
}
