package dev.supercargo.router.job;

import dev.supercargo.contracts.routing.JobSubmitted;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.engine.workload.Urgency;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.taskfile.TaskFile;
import dev.supercargo.router.taskfile.TermDefaults;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** What was asked for when the job was submitted; never changes. */
@Embeddable
class Submission {

    @Column(updatable = false)
    String name;

    @Column(updatable = false)
    String team;

    @Column(name = "user_name", updatable = false)
    String user;

    @Column(updatable = false)
    String policy;

    @Column(updatable = false)
    String urgency;

    @Column(name = "model_id", updatable = false)
    String modelId;

    @Column(name = "task_file", updatable = false)
    String taskFile;

    @Column(name = "submitted_at", updatable = false)
    Instant submittedAt;

    @Column(updatable = false)
    Instant deadline;

    @Column(name = "budget_usd", updatable = false)
    Money budget;

    /** Whether it may make room for others. */
    @Column(updatable = false)
    boolean preemptible;

    /** Which terms come from the defaults of the team, for people; absent if none does. */
    @Column(name = "defaults_used", updatable = false)
    String defaultsUsed;

    /** How often it may start again after an error of its own. */
    @Column(name = "restarts_max", updatable = false)
    int restartsMax;

    /** The job that this one tries again; absent if it is no retry. */
    @Column(name = "retry_of", updatable = false)
    String retryOf;

    protected Submission() {}

    Submission(TaskFile file, String taskFile, Instant now) {
        this.restartsMax = file.restarts();
        this.name = file.name();
        this.team = file.team();
        this.user = file.user();
        this.policy = file.terms().policy();
        this.urgency = file.terms().urgency().name();
        this.modelId = file.model() instanceof Measured.Known<ModelProfile>(ModelProfile model)
                ? model.id().value()
                : null;
        this.taskFile = taskFile;
        this.submittedAt = now;
        this.preemptible = file.preemptible();
        this.deadline = file.terms().deadline() instanceof Deadline.By(Instant by) ? by : null;
        this.defaultsUsed = file.defaulted().isEmpty()
                ? null
                : String.join(", ", file.defaulted()) + " by the defaults of team " + file.team();
        this.budget = file.terms().budget() instanceof SpendLimit.UpTo(Money amount) ? amount : null;
    }

    JobSubmitted submitted(String jobId, long sequence) {
        return new JobSubmitted(
                jobId, sequence, submittedAt, name, team, user, policy, urgency, modelId, deadline, budget, retryOf);
    }

    /** The terms that held then. */
    TermDefaults terms() {
        return new TermDefaults(
                Optional.of(policy),
                Optional.of(Urgency.valueOf(urgency)),
                budget == null ? new SpendLimit.None() : new SpendLimit.UpTo(budget),
                Optional.of(preemptible));
    }
}
