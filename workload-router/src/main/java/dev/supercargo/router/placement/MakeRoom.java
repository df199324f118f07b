package dev.supercargo.router.placement;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.cluster.Consequences;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.Loss;
import dev.supercargo.router.placement.Round.Leaving;
import dev.supercargo.router.placement.Round.Room;
import dev.supercargo.router.placement.Round.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * Carries a preemption out, in one transaction: the running jobs leave, those they make room for take the place, and each
 * that left is decided again. If any of it does not come about (a policy chooses otherwise, a job has just ended), none
 * of it does, so that nobody leaves in vain; a gang gets all its devices or none.
 */
@ApplicationScoped
public class MakeRoom {

    private final Jobs jobs;
    private final DecisionDesk desk;
    private final PlaceJob placeJob;
    private final Consequences consequences;
    private final Ledger ledger;

    MakeRoom(Jobs jobs, DecisionDesk desk, PlaceJob placeJob, Consequences consequences, Ledger ledger) {
        this.jobs = jobs;
        this.desk = desk;
        this.placeJob = placeJob;
        this.consequences = consequences;
        this.ledger = ledger;
    }

    /** The plan no longer holds; nothing was changed. */
    static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotTaken(String message) {
            super(message);
        }
    }

    /** @throws NotTaken if a policy chooses otherwise, or a job is no longer what it was */
    @Transactional
    public void make(Room room, Instant now) {
        desk.takeTurn();
        room.leaving().forEach(leaving -> takeAway(leaving, room.optionId(), now));
        room.arriving().forEach(turn -> arrive(turn, room.optionId(), now));
        room.leaving().forEach(leaving -> decideAgain(leaving, now));
    }

    private void takeAway(Leaving leaving, String optionId, Instant now) {
        Job job = require(leaving.jobId());
        if (!Holders.mayLeave(job) || !isAt(job, optionId)) {
            throw new NotTaken("job " + job.id() + " does not run there any more");
        }
        consequences.takenAway(job, Loss.PREEMPTED, leaving.why(), now);
        ledger.settle(job.id());
    }

    private void arrive(Turn turn, String optionId, Instant now) {
        Job job = require(turn.jobId());
        if (PlaceJob.awaitsDecision(job)) {
            placeJob.decide(job, new PlaceJob.Occasion(turn.note(), Optional.empty()), now);
        }
        if (job.state() != JobState.PLACED || !isAt(job, optionId)) {
            throw new NotTaken("job " + job.id() + " does not take it, it is " + job.state());
        }
    }

    private void decideAgain(Leaving leaving, Instant now) {
        Job job = require(leaving.jobId());
        placeJob.decide(
                job,
                new PlaceJob.Occasion(
                        " " + leaving.why(), Optional.of(leaving.displacement().staying())),
                now);
        if (job.state() == JobState.FAILED) {
            throw new NotTaken("job " + job.id() + " would have nothing to go to or to wait for");
        }
    }

    private Job require(String id) {
        return jobs.findAsLeader(id).orElseThrow(() -> new NotTaken("job " + id + " is gone"));
    }

    private static boolean isAt(Job job, String optionId) {
        return job.place().map(PlaceRef::optionId).equals(Optional.of(optionId));
    }
}
