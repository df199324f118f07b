package dev.supercargo.router.job;

import dev.supercargo.contracts.routing.JobCancelled;
import dev.supercargo.contracts.routing.JobDeferred;
import dev.supercargo.contracts.routing.JobEvent;
import dev.supercargo.contracts.routing.JobFailed;
import dev.supercargo.contracts.routing.JobInterrupted;
import dev.supercargo.contracts.routing.JobPlaced;
import dev.supercargo.contracts.routing.JobProgressed;
import dev.supercargo.contracts.routing.JobQueued;
import dev.supercargo.contracts.routing.JobRejected;
import dev.supercargo.contracts.routing.JobReplaced;
import dev.supercargo.contracts.routing.JobStarted;
import dev.supercargo.contracts.routing.JobStarting;
import dev.supercargo.contracts.routing.JobSubmitted;
import dev.supercargo.contracts.routing.JobSucceeded;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.taskfile.TaskFile;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;

/**
 * A job and its state machine. Every method that changes the job returns the fact that happened, to be stored and
 * published in the same transaction; a transition the state machine does not have throws {@link IllegalTransition} and
 * changes nothing. Not thread-safe; one transaction uses one instance.
 */
@Entity
public class Job {

    private static final int PROGRESS_STEPS = 10;

    @Id
    private String id;

    @Version
    private long version;

    private long sequence;
    private String name;
    private String team;

    @Column(name = "user_name")
    private String user;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private String policy;
    private String urgency;

    @Column(name = "model_id")
    private String modelId;

    @Column(name = "task_file")
    private String taskFile;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private Instant deadline;

    @Column(name = "budget_usd")
    private Money budget;

    private int attempt;
    private int interruptions;
    private double progress;

    @Column(name = "checkpoint_progress")
    private double checkpointProgress;

    @Convert(converter = PlaceColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private PlaceRef place;

    @Column(name = "start_progress")
    private double startProgress;

    @Column(name = "kubernetes_job")
    private String kubernetesJob;

    @Column(name = "price_per_hour_usd")
    private Money pricePerHour;

    @Column(name = "predicted_run_time")
    private Duration predictedRunTime;

    @Column(name = "predicted_compute")
    private Duration predictedCompute;

    @Column(name = "first_prediction")
    private Duration firstPrediction;

    @Column(name = "predicted_finish")
    private Instant predictedFinish;

    @Column(name = "expected_cost_usd")
    private Money expectedCost;

    @Column(name = "cost_usd")
    private Money cost;

    @Column(name = "accelerator_hours")
    private BigDecimal acceleratorHours;

    @Column(name = "run_time")
    private Duration runTime;

    @Column(name = "metered_until")
    private Instant meteredUntil;

    @Column(name = "deferred_until")
    private Instant deferredUntil;

    private String reason;

    @Column(name = "cancel_requested_by")
    private String cancelRequestedBy;

    @Column(name = "cancel_reason")
    private String cancelReason;

    /** For Hibernate. */
    protected Job() {}

    Job(String id, TaskFile file, String taskFile, Instant now) {
        this.id = id;
        this.name = file.name();
        this.team = file.team();
        this.user = file.user();
        this.state = JobState.SUBMITTED;
        this.policy = file.terms().policy();
        this.urgency = file.terms().urgency().name();
        this.modelId = file.model() instanceof Measured.Known<ModelProfile>(ModelProfile model)
                ? model.id().value()
                : null;
        this.taskFile = taskFile;
        this.submittedAt = now;
        this.deadline = file.terms().deadline() instanceof Deadline.By(Instant by) ? by : null;
        this.budget = file.terms().budget() instanceof SpendLimit.UpTo(Money amount) ? amount : null;
        this.cost = Money.zero();
        this.acceleratorHours = BigDecimal.ZERO;
        this.runTime = Duration.ZERO;
    }

    JobSubmitted submitted() {
        return new JobSubmitted(
                id, nextSequence(), submittedAt, name, team, user, policy, urgency, modelId, deadline, budget);
    }

    public JobEvent placed(Placement placement, Instant now) {
        become(JobState.PLACED);
        PlaceRef previous = place;
        attempt++;
        place = placement.place();
        pricePerHour = placement.pricePerHour();
        placedAt = now;
        kubernetesJob = "sc-" + id + "-" + attempt;
        predictedRunTime = placement.runTime().map(Placement.RunTime::wallclock).orElse(null);
        predictedCompute = placement.runTime().map(Placement.RunTime::compute).orElse(null);
        predictedFinish = predictedRunTime == null ? null : now.plus(predictedRunTime);
        expectedCost = placement.expectedCost().map(cost::plus).orElse(null);
        if (attempt == 1) {
            firstPrediction = predictedRunTime;
        }
        startProgress = checkpointProgress;
        meteredUntil = null;
        deferredUntil = null;
        reason = placement.reason();
        Duration p10 = placement.runTime().map(Placement.RunTime::p10).orElse(null);
        Duration p90 = placement.runTime().map(Placement.RunTime::p90).orElse(null);
        return previous == null
                ? new JobPlaced(
                        id,
                        nextSequence(),
                        now,
                        attempt,
                        placement.decisionId(),
                        placement.snapshotId(),
                        place,
                        pricePerHour,
                        placement.priceSource(),
                        placement.priceAsOf(),
                        predictedRunTime,
                        p10,
                        p90,
                        placement.expectedCost().orElse(null),
                        placement.candidates(),
                        reason)
                : new JobReplaced(
                        id,
                        nextSequence(),
                        now,
                        attempt,
                        placement.decisionId(),
                        placement.snapshotId(),
                        place,
                        pricePerHour,
                        placement.priceSource(),
                        placement.priceAsOf(),
                        predictedRunTime,
                        p10,
                        p90,
                        placement.expectedCost().orElse(null),
                        placement.candidates(),
                        reason,
                        previous);
    }

    public JobEvent deferred(String why, Instant retryAt, Instant now) {
        become(JobState.DEFERRED);
        reason = why;
        deferredUntil = retryAt;
        return new JobDeferred(id, nextSequence(), now, why, retryAt);
    }

    public JobEvent rejected(String decisionId, String code, String why, Instant now) {
        become(JobState.REJECTED);
        reason = why;
        endedAt = now;
        return new JobRejected(id, nextSequence(), now, decisionId, code, why);
    }

    public JobEvent queued(Instant now) {
        become(JobState.QUEUED);
        return new JobQueued(id, nextSequence(), now, attempt, place.cluster(), kubernetesJob);
    }

    /** Nodes are there: from now on the place is paid for. */
    public JobEvent starting(Instant now) {
        become(JobState.STARTING);
        meteredUntil = now;
        return new JobStarting(id, nextSequence(), now, attempt);
    }

    public JobEvent started(Instant now) {
        become(JobState.RUNNING);
        if (startedAt == null) {
            startedAt = now;
        }
        return new JobStarted(id, nextSequence(), now, attempt);
    }

    /** Takes over what the job reported. It is a fact of its own at every {@value #PROGRESS_STEPS}th of the work. */
    public Optional<JobEvent> progressed(double done, double saved, Instant now) {
        double before = progress;
        progress = Math.max(progress, done);
        checkpointProgress = Math.max(checkpointProgress, saved);
        return state == JobState.RUNNING
                        && progress < 1
                        && (int) (progress * PROGRESS_STEPS) > (int) (before * PROGRESS_STEPS)
                ? Optional.of(new JobProgressed(id, nextSequence(), now, attempt, progress, checkpointProgress))
                : Optional.empty();
    }

    /**
     * @param lostHours accelerator-hours since the last checkpoint
     * @param lostCost what they cost
     */
    public JobEvent interrupted(String cause, String message, BigDecimal lostHours, Money lostCost, Instant now) {
        become(JobState.INTERRUPTED);
        interruptions++;
        progress = checkpointProgress;
        reason = message;
        meteredUntil = null;
        return new JobInterrupted(
                id, nextSequence(), now, attempt, cause, message, checkpointProgress, lostHours, lostCost);
    }

    public JobEvent succeeded(Instant now) {
        become(JobState.SUCCEEDED);
        progress = 1;
        endedAt = now;
        return new JobSucceeded(id, nextSequence(), now, cost, acceleratorHours, runTime, firstPrediction);
    }

    public JobEvent failed(String code, String message, Instant now) {
        become(JobState.FAILED);
        reason = message;
        endedAt = now;
        return new JobFailed(id, nextSequence(), now, cost, acceleratorHours, code, message);
    }

    /** Notes that somebody wants the job to end; it is cancelled once its cluster has let go of it. */
    void requestCancel(String by, String why) {
        cancelRequestedBy = by;
        cancelReason = why;
    }

    public JobEvent cancelled(Instant now) {
        become(JobState.CANCELLED);
        reason = cancelReason;
        endedAt = now;
        return new JobCancelled(id, nextSequence(), now, cost, acceleratorHours, cancelRequestedBy, cancelReason);
    }

    /** Adds metered usage. */
    public void used(Money usageCost, BigDecimal hours, Duration interval, Instant until) {
        cost = cost.plus(usageCost);
        acceleratorHours = acceleratorHours.add(hours);
        runTime = runTime.plus(interval);
        meteredUntil = until;
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

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String team() {
        return team;
    }

    public String user() {
        return user;
    }

    public JobState state() {
        return state;
    }

    public String policy() {
        return policy;
    }

    public String taskFile() {
        return taskFile;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public int attempt() {
        return attempt;
    }

    public double progress() {
        return progress;
    }

    /** Share of the work that was done when the current attempt began. */
    public double startProgress() {
        return startProgress;
    }

    public double checkpointProgress() {
        return checkpointProgress;
    }

    /** The place of the current attempt; empty before the first. */
    public Optional<PlaceRef> place() {
        return Optional.ofNullable(place);
    }

    public Optional<String> kubernetesJob() {
        return Optional.ofNullable(kubernetesJob);
    }

    public Optional<Instant> placedAt() {
        return Optional.ofNullable(placedAt);
    }

    public Optional<Money> pricePerHour() {
        return Optional.ofNullable(pricePerHour);
    }

    public Optional<Duration> predictedRunTime() {
        return Optional.ofNullable(predictedRunTime);
    }

    /** What the pods will compute on the current place if nothing disturbs; empty if unknown. */
    public Optional<Duration> predictedCompute() {
        return Optional.ofNullable(predictedCompute);
    }

    public Optional<Instant> predictedFinish() {
        return Optional.ofNullable(predictedFinish);
    }

    public Optional<Instant> meteredUntil() {
        return Optional.ofNullable(meteredUntil);
    }

    public Optional<Instant> deferredUntil() {
        return Optional.ofNullable(deferredUntil);
    }

    public boolean isCancelRequested() {
        return cancelRequestedBy != null;
    }

    public Money cost() {
        return cost;
    }

    public JobView view() {
        return new JobView(
                id,
                name,
                team,
                user,
                state,
                policy,
                urgency,
                modelId,
                submittedAt,
                placedAt,
                startedAt,
                endedAt,
                deadline,
                budget,
                place,
                attempt,
                interruptions,
                progress,
                checkpointProgress,
                predictedRunTime,
                state.isEnded() ? null : predictedFinish,
                expectedCost,
                cost,
                acceleratorHours.stripTrailingZeros().toPlainString(),
                reason,
                deferredUntil,
                place != null && place.simulated());
    }
}
