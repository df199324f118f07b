package dev.supercargo.router.placement;

import dev.supercargo.router.cluster.FollowJob;
import dev.supercargo.router.cluster.JobMirrors;
import dev.supercargo.router.cluster.StartPlaced;
import dev.supercargo.router.cluster.StopRequested;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a job that has a place needs next, and doing it. */
@ApplicationScoped
class NextStep {

    private final Jobs jobs;
    private final StartPlaced startPlaced;
    private final FollowJob followJob;
    private final StopRequested stopRequested;
    private final JobMirrors mirrors;

    NextStep(Jobs jobs, StartPlaced startPlaced, FollowJob followJob, StopRequested stopRequested, JobMirrors mirrors) {
        this.jobs = jobs;
        this.startPlaced = startPlaced;
        this.followJob = followJob;
        this.stopRequested = stopRequested;
        this.mirrors = mirrors;
    }

    /** Begins to watch the clusters. @param changed told the ids of jobs that changed there; must not block */
    void watch(Consumer<String> changed) {
        mirrors.open(changed);
    }

    /** The steps. */
    enum Step {
        START,
        FOLLOW,
        STOP,
        /** It waits for a decision, or has ended. */
        NONE
    }

    /** The job as it stands now. */
    private Optional<Job> find(String jobId) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.findByIdOptional(jobId));
    }

    private static Step of(Job job) {
        if (job.isStopRequested()) {
            return job.state().isEnded() ? Step.NONE : Step.STOP;
        }
        return switch (job.state()) {
            case PLACED -> Step.START;
            case QUEUED, STARTING, RUNNING -> Step.FOLLOW;
            case SUBMITTED, DEFERRED, INTERRUPTED, SUSPENDED, SUCCEEDED, FAILED, CANCELLED, REJECTED -> Step.NONE;
        };
    }

    /**
     * What a job needs next.
     *
     * @param action returns in how much real time to look at the job again even if nothing is heard of it; throws a
     *     RuntimeException if it cannot be done now
     */
    record Next(Step step, Supplier<Optional<Duration>> action) {}

    /** Reads the job from the database only if something else may have become of it than what its cluster shows. */
    Next of(String jobId) {
        return followJob.knows(jobId)
                ? new Next(Step.FOLLOW, () -> followJob.goOn(jobId))
                : find(jobId)
                        .map(job -> new Next(of(job), () -> take(of(job), job)))
                        .orElseGet(() -> new Next(Step.NONE, Optional::empty));
    }

    /** Whoever changed the job, it is read before its next step. */
    void changed(String jobId) {
        followJob.changed(jobId);
    }

    /** Another router takes its steps. */
    void forget(String jobId) {
        followJob.forget(jobId);
    }

    private Optional<Duration> take(Step step, Job job) {
        return switch (step) {
            case START -> startPlaced.start(job);
            case FOLLOW -> followJob.follow(job);
            case STOP -> stopRequested.stop(job.id());
            case NONE -> Optional.empty();
        };
    }

    /** Forgets what it knows of jobs that are not in a cluster any more. */
    void forgetAllBut(Collection<String> inClusters) {
        followJob.forgetAllBut(inClusters);
    }
}
