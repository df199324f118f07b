package dev.supercargo.router.placement;

import dev.supercargo.quantities.Money;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Decides where one job goes, reserves its budget and records the decision, in one transaction. */
@ApplicationScoped
public class PlaceJob {

    private final Jobs jobs;
    private final DecisionDesk desk;
    private final Gate gate;
    private final CarryOut carryOut;

    PlaceJob(Jobs jobs, DecisionDesk desk, Gate gate, CarryOut carryOut) {
        this.jobs = jobs;
        this.desk = desk;
        this.gate = gate;
        this.carryOut = carryOut;
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
        carryOut.carryOut(job, decided, considered, occasion, now);
    }
}
