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
import dev.supercargo.router.job.Placement;
import dev.supercargo.router.placement.PlaceJob.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** What a filed decision means for its job: it takes the place, waits, or is told that there is none. */
@ApplicationScoped
class CarryOut {

    private static final Duration RETRY_DEFERRED = Duration.ofMinutes(30);

    private final DecisionDesk desk;
    private final JobHistory history;
    private final TakePlace takePlace;
    private final Ledger ledger;
    private final ReplanConfig config;

    CarryOut(DecisionDesk desk, JobHistory history, TakePlace takePlace, Ledger ledger, ReplanConfig config) {
        this.desk = desk;
        this.history = history;
        this.takePlace = takePlace;
        this.ledger = ledger;
        this.config = config;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void carryOut(
            Job job, DecisionDesk.Decided decided, DecisionDesk.Considered considered, Occasion occasion, Instant now) {
        switch (decided.decision()) {
            case PlacementDecision.Placed placed ->
                takePlace.take(
                        job,
                        placement(placed, decided.id(), occasion),
                        considered.question().spec().terms().deadline(),
                        now);
            case PlacementDecision.Deferred deferred -> wait(job, deferred.reason(), retry(deferred, now), now);
            case PlacementDecision.Rejected rejected ->
                rejected(job, rejected, considered, occasion, decided.id(), now);
        }
    }

    private Placement placement(PlacementDecision.Placed placed, String decisionId, Occasion occasion) {
        Placement chosen = ChosenPlace.of(placed, decisionId, desk::isSimulated);
        return placed.chosen().rankingCost() instanceof Measured.Known<Money>(Money cost)
                ? occasion.staying()
                        .map(staying -> chosen.moving(staying.minus(cost)))
                        .orElse(chosen)
                : chosen;
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
