package dev.supercargo.router.placement;

import dev.supercargo.quantities.Money;
import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.market.SnapshotBuilder.Held;
import dev.supercargo.router.placement.Round.Turn;
import dev.supercargo.router.placement.Sitting.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides where jobs go, reserves their budgets and records the decisions, in one transaction. */
@ApplicationScoped
public class PlaceJob {

    private final Jobs jobs;
    private final DecisionDesk desk;
    private final Gate gate;
    private final CarryOut carryOut;
    private final Ledger ledger;

    PlaceJob(Jobs jobs, DecisionDesk desk, Gate gate, CarryOut carryOut, Ledger ledger) {
        this.jobs = jobs;
        this.desk = desk;
        this.gate = gate;
        this.carryOut = carryOut;
        this.ledger = ledger;
    }

    /**
     * Decides about jobs one after the other, each on what the ones before it leave; all of it or nothing. Jobs that wait for
     * no decision any more are passed over.
     *
     * @param whileHeld of the round they are part of
     * @return false, with nothing decided, if some of that was freed: those who wait for the same place must not be served in
     *     their old order because it came free just now
     */
    @Transactional
    public boolean place(List<Turn> turns, Map<String, Held> whileHeld, Instant now) {
        // One decision at a time over all replicas: two must not promise the same accelerator.
        desk.takeTurn();
        Map<String, Job> waiting = jobs
                .findAsLeader(turns.stream().map(Turn::jobId).toList())
                .stream()
                .filter(PlaceJob::awaitsDecision)
                .collect(Collectors.toMap(Job::id, Function.identity()));
        ledger.lock(waiting.values().stream()
                .flatMap(job -> Ledger.scopes(job.team(), job.user()).stream())
                .collect(Collectors.toSet()));
        Sitting sitting = desk.sit(Purpose.DECIDE, now);
        if (sitting.freedSince(whileHeld)) {
            return false;
        }
        turns.forEach(turn -> Optional.ofNullable(waiting.get(turn.jobId())).ifPresent(job -> {
            Occasion occasion = new Occasion(turn.note(), Optional.empty());
            decide(job, desk.consider(job, sitting), occasion, now);
            if (job.state() == JobState.PLACED) {
                sitting.taken(job.place().orElseThrow(), job.predictedFinish());
            }
        }));
        return true;
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
        decide(job, desk.consider(job, Purpose.DECIDE, now), occasion, now);
    }

    private void decide(Job job, DecisionDesk.Considered considered, Occasion occasion, Instant now) {
        DecisionDesk.Decided decided =
                desk.file(job, considered, occasion.note(), decision -> gate.pass(job, considered, decision));
        carryOut.carryOut(job, decided, considered, occasion, now);
    }
}
