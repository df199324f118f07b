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
    Optional<Job> find(String jobId) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.findByIdOptional(jobId));
    }

    static Step of(Job job) {
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
     * @return in how much real time to look at the job again even if nothing is heard of it
     * @throws RuntimeException if it cannot be done now
     */
    Optional<Duration> take(Step step, Job job) {
        return switch (step) {
            case START -> startPlaced.start(job.id());
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
