package dev.supercargo.router.job;

import dev.supercargo.contracts.routing.JobCancelled;
import dev.supercargo.contracts.routing.JobDeferred;
import dev.supercargo.contracts.routing.JobEvent;
import dev.supercargo.contracts.routing.JobFailed;
import dev.supercargo.contracts.routing.JobInterrupted;
import dev.supercargo.contracts.routing.JobPrioritised;
import dev.supercargo.contracts.routing.JobProgressed;
import dev.supercargo.contracts.routing.JobQueued;
import dev.supercargo.contracts.routing.JobRejected;
import dev.supercargo.contracts.routing.JobResumed;
import dev.supercargo.contracts.routing.JobStarted;
import dev.supercargo.contracts.routing.JobStarting;
import dev.supercargo.contracts.routing.JobSubmitted;
import dev.supercargo.contracts.routing.JobSucceeded;
import dev.supercargo.contracts.routing.JobSuspended;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.contracts.routing.WorkDone;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.taskfile.Priority;
import dev.supercargo.router.taskfile.TaskFile;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A job and its state machine. Every method that changes the job returns the fact that happened, to be stored and
 * published in the same transaction; a transition the state machine does not have throws {@link IllegalTransition} and
 * changes nothing. Not thread-safe; one transaction uses one instance.
 */
@Entity
public class Job extends StoredJob {

    /** For Hibernate. */
    protected Job() {}

    Job(String id, TaskFile file, String taskFile, Instant now) {
        this.id = id;
        this.submission = new Submission(file, taskFile, now);
        this.state = JobState.SUBMITTED;
        this.advance = new Advance();
        this.seat = Seat.none();
        this.account = new Account();
        this.priority = file.priority().level();
        this.review = new Review();
        this.stop = new Stop();
    }

    /** Tries another job again. @param checkpoint share of the work that is done already, 0..1 */
    Job retrying(String other, double checkpoint) {
        submission.retryOf = other;
        advance.to(checkpoint, checkpoint);
        return this;
    }

    JobSubmitted submitted() {
        return submission.submitted(id, nextSequence());
    }

    public JobEvent placed(Placement placement, Instant now) {
        become(JobState.PLACED);
        PlaceRef previous = seat.place;
        attempt++;
        seat = Seat.of(placement, "sc-" + id + "-" + attempt, advance.checkpoint, account.cost, now);
        if (attempt == 1) {
            firstPrediction = seat.predictedRunTime;
        }
        account.meteredUntil = null;
        deferredUntil = null;
        review.reviewAt = null;
        review.waitingSince = null;
        review.suspendedBy = null;
        reason = placement.reason();
        return previous == null
                ? placement.firstOf(id, nextSequence(), attempt, now)
                : placement.nextOf(id, nextSequence(), attempt, now, previous, review.lostCause);
    }

    /** Notes the epoch of the leader whose transaction this is: nobody else can have begun the attempt before. */
    public void placedUnder(long epoch) {
        seat.placedEpoch = epoch;
    }

    public JobEvent deferred(String why, Instant retryAt, Instant now) {
        become(JobState.DEFERRED);
        reason = why;
        deferredUntil = retryAt;
        deferredAt = now;
        return new JobDeferred(id, nextSequence(), now, why, retryAt);
    }

    /** Puts off a job that waits for this reason already; false if it does not. */
    public boolean waitsOn(String why, Instant retryAt, Instant now) {
        boolean same = state == JobState.DEFERRED && why.equals(reason);
        if (same) {
            deferredUntil = retryAt;
            deferredAt = now;
        }
        return same;
    }

    public JobEvent rejected(String decisionId, String code, String why, Instant now) {
        become(JobState.REJECTED);
        reason = why;
        endedAt = now;
        return new JobRejected(id, nextSequence(), now, decisionId, code, why);
    }

    public JobEvent queued(Instant now) {
        become(JobState.QUEUED);
        return new JobQueued(id, nextSequence(), now, attempt, seat.place.cluster(), seat.kubernetesJob);
    }

    /** Nodes are there: from now on the place is paid for. */
    public JobEvent starting(Instant now) {
        become(JobState.STARTING);
        account.meteredUntil = now;
        return new JobStarting(id, nextSequence(), now, attempt);
    }

    public JobEvent started(Instant now) {
        become(JobState.RUNNING);
        seat.runningSince = now;
        if (startedAt == null) {
            startedAt = now;
        }
        return new JobStarted(id, nextSequence(), now, attempt);
    }

    /** Takes over what the job reported. It is a fact of its own at every {@value Advance#STEPS}th of the work. */
    public Optional<JobEvent> progressed(double done, double saved, Instant now) {
        return advance.to(done, saved) && state == JobState.RUNNING
                ? Optional.of(new JobProgressed(id, nextSequence(), now, attempt, advance.progress, advance.checkpoint))
                : Optional.empty();
    }

    /**
     * The job loses its place, by force or because the router takes it away.
     *
     * @param lostHours accelerator-hours since the last checkpoint
     * @param lostCost what they cost
     */
    public JobEvent interrupted(Loss loss, String message, BigDecimal lostHours, Money lostCost, Instant now) {
        become(JobState.INTERRUPTED);
        if (loss == Loss.ERROR_EXIT) {
            restarts++;
        } else if (!loss.isByRouter()) {
            interruptions++;
        } else if (loss.isForMoney()) {
            review.moves++;
        }
        advance.backToCheckpoint();
        reason = message;
        account.meteredUntil = null;
        review.lostCause = loss.name();
        review.waitingSince = now;
        return new JobInterrupted(
                id, nextSequence(), now, attempt, loss.name(), message, advance.checkpoint, lostHours, lostCost);
    }

    /** Notes which budget took the place away, so that the job comes back when that budget has room. */
    public void suspendedBy(String budgetId) {
        review.suspendedBy = budgetId;
    }

    /** When the job's place is to be thought over next. */
    public void reviewAt(Instant next) {
        review.reviewAt = next;
    }

    /** @param workDone by the last attempt; empty if it is not known or too little to measure */
    public JobEvent succeeded(Optional<WorkDone> workDone, Instant now) {
        become(JobState.SUCCEEDED);
        advance.complete();
        endedAt = now;
        return new JobSucceeded(
                id,
                nextSequence(),
                now,
                account.cost,
                account.acceleratorHours,
                account.runTime,
                firstPrediction,
                workDone.orElse(null));
    }

    public JobEvent failed(String code, String message, Instant now) {
        become(JobState.FAILED);
        reason = message;
        endedAt = now;
        return new JobFailed(id, nextSequence(), now, account.cost, account.acceleratorHours, code, message);
    }

    /**
     * Notes that somebody wants the job to leave its place; what it is to be then it becomes once its cluster has let go
     * of it.
     */
    void requestStop(Stop wanted) {
        // What has begun is not given more time than it had.
        wanted.until = stop.until;
        stop = wanted;
    }

    /** Notes that its pods have been told to end. @param until when they are killed at the latest */
    public void stopping(Instant until) {
        stop.until = until;
    }

    public JobEvent cancelled(Instant now) {
        become(JobState.CANCELLED);
        reason = stop.reason;
        endedAt = now;
        return new JobCancelled(id, nextSequence(), now, account.cost, account.acceleratorHours, stop.by, stop.reason);
    }

    /** The job has no place any more and waits until it is resumed. */
    public JobEvent suspended(Instant now) {
        become(JobState.SUSPENDED);
        JobEvent event = new JobSuspended(id, nextSequence(), now, stop.by, stop.reason, advance.checkpoint);
        reason = stop.reason;
        deferredUntil = null;
        review.suspendedBy = null;
        stop = new Stop();
        return event;
    }

    /** From its last checkpoint; a job that never ran is as it was submitted. */
    JobEvent resumed(String by, Instant now) {
        become(attempt == 0 ? JobState.SUBMITTED : JobState.INTERRUPTED);
        reason = null;
        // How long it waits for a place counts from now on.
        review.waitingSince = attempt == 0 ? null : now;
        return new JobResumed(id, nextSequence(), now, by);
    }

    /** Who goes first is decided anew: it and the others are looked at again. */
    JobEvent prioritised(Priority next, String by, Instant now) {
        int previous = priority;
        priority = next.level();
        review.reviewAt = null;
        deferredUntil = state == JobState.DEFERRED ? now : deferredUntil;
        return new JobPrioritised(id, nextSequence(), now, priority, by, previous);
    }

    /** Adds metered usage. */
    public void used(Money usageCost, BigDecimal hours, Duration interval, Instant until) {
        account.add(usageCost, hours, interval, until);
    }

    private void become(JobState next) {
        if (!state.allows(next)) {
            throw new IllegalTransition(id, state, next);
        }
        state = next;
    }

    private long nextSequence() {
        return ++sequence;
    }

    public JobView view() {
        return JobView.of(this);
    }
}
