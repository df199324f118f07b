package dev.supercargo.router.job;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.taskfile.Priority;
import dev.supercargo.router.taskfile.TermDefaults;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is stored of a job, and how it reads; {@link Job} alone changes it. Not thread-safe. */
@MappedSuperclass
public abstract class StoredJob {

    @Id
    String id;

    @Version
    long version;

    long sequence;

    @Embedded
    protected Submission submission;

    @Enumerated(EnumType.STRING)
    JobState state;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    int attempt;
    int interruptions;
    int restarts;
    int priority;

    @Embedded
    protected Advance advance;

    @Embedded
    protected Seat seat;

    @Column(name = "first_prediction")
    Duration firstPrediction;

    @Embedded
    protected Account account;

    @Embedded
    protected Review review;

    @Column(name = "deferred_until")
    Instant deferredUntil;

    /** As of when it was found to have to wait. */
    @Column(name = "deferred_at")
    Instant deferredAt;

    String reason;

    @Embedded
    protected Stop stop;

    /** For Hibernate and {@link Job}. */
    protected StoredJob() {}

    public String id() {
        return id;
    }

    public String name() {
        return submission.name;
    }

    public String team() {
        return submission.team;
    }

    public String user() {
        return submission.user;
    }

    public JobState state() {
        return state;
    }

    public String taskFile() {
        return submission.taskFile;
    }

    /** The terms that held when it was submitted. */
    TermDefaults terms() {
        return submission.terms();
    }

    /** Whether it may make room for other jobs while it runs. */
    public boolean isPreemptible() {
        return submission.preemptible;
    }

    /** Which terms come from the defaults of the team; empty if none does. */
    public Optional<String> defaultsUsed() {
        return Optional.ofNullable(submission.defaultsUsed);
    }

    public Priority priority() {
        return new Priority(priority);
    }

    /** How often it may still start again after an error of its own. */
    public int restartsLeft() {
        return Math.max(0, submission.restartsMax - restarts);
    }

    public Instant submittedAt() {
        return submission.submittedAt;
    }

    public int attempt() {
        return attempt;
    }

    public double progress() {
        return advance.progress;
    }

    /** Share of the work that was done when the current attempt began. */
    public double startProgress() {
        return seat.startProgress;
    }

    public double checkpointProgress() {
        return advance.checkpoint;
    }

    /** The place of the current attempt, or of the last; empty before the first. */
    public Optional<PlaceRef> place() {
        return Optional.ofNullable(seat.place);
    }

    public Optional<String> kubernetesJob() {
        return Optional.ofNullable(seat.kubernetesJob);
    }

    public Optional<Instant> placedAt() {
        return Optional.ofNullable(seat.placedAt);
    }

    /** Of the leader that placed the current attempt; empty if that is not known. */
    public Optional<Long> placedEpoch() {
        return Optional.ofNullable(seat.placedEpoch);
    }

    /** When the containers of the current attempt started; empty before that. */
    public Optional<Instant> runningSince() {
        return Optional.ofNullable(seat.runningSince);
    }

    /** What an hour there saves against renting; empty on capacity that is not scarce. */
    public Optional<Money> savedPerHour() {
        return Optional.ofNullable(seat.savedPerHour);
    }

    public Optional<Money> pricePerHour() {
        return Optional.ofNullable(seat.pricePerHour);
    }

    /** What the pods will compute on the current place if nothing disturbs; empty if unknown. */
    public Optional<Duration> predictedCompute() {
        return Optional.ofNullable(seat.predictedCompute);
    }

    public Optional<Instant> predictedFinish() {
        return Optional.ofNullable(seat.predictedFinish);
    }

    public Optional<Instant> meteredUntil() {
        return Optional.ofNullable(account.meteredUntil);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Time on nodes that were paid for, over all attempts. */
    public Duration runTime() {
        return account.runTime;
    }

    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(review.waitingSince);
    }

    /** How often the router moved the job to save money. */
    public int moves() {
        return review.moves;
    }

    /** Whether somebody wants it to leave its place, for good or until it is resumed. */
    public boolean isStopRequested() {
        return stop.aim != null;
    }

    /** Whether it shall be suspended and not cancelled; only of a job that is to stop. */
    public boolean isToBeSuspended() {
        return stop.aim == Stop.Aim.SUSPEND;
    }

    /** Whether it gets no time to save itself; only of a job that is to stop. */
    public boolean stopsAtOnce() {
        return stop.atOnce;
    }

    /** When its pods are killed at the latest; empty unless they have been told to end. */
    public Optional<Instant> stopsUntil() {
        return Optional.ofNullable(stop.until);
    }

    /** Who wants it to stop and why, for people; only of a job that is to stop. */
    public String stopReason() {
        return (isToBeSuspended() ? "Suspended by " : "Cancelled by ") + stop.by + ": " + stop.reason;
    }

    public Money cost() {
        return account.cost;
    }
}
