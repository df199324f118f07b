package dev.supercargo.router.placement;

import dev.supercargo.router.cluster.FollowJob;
import dev.supercargo.router.cluster.JobMirrors;
import dev.supercargo.router.cluster.Outcome;
import dev.supercargo.router.cluster.StartPlaced;
import dev.supercargo.router.cluster.StopRequested;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What jobs that have a place need next, and doing it. */
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

    /** What became of a job's step. */
    record Taken(Step step, Outcome outcome) {}

    /**
     * Takes the next step of each. Jobs are read from the database only if something else may have become of them than what
     * their clusters show.
     *
     * @return by job id
     */
    Map<String, Taken> take(List<String> ids) {
        Map<String, Taken> taken = new HashMap<>();
        List<String> known = ids.stream().filter(followJob::knows).toList();
        followJob.goOn(known).forEach((id, outcome) -> taken.put(id, new Taken(Step.FOLLOW, outcome)));
        List<String> unknown = ids.stream().filter(id -> !taken.containsKey(id)).toList();
        Map<Step, List<Job>> bySteps = read(unknown).stream().collect(Collectors.groupingBy(NextStep::of));
        bySteps.forEach((step, those) ->
                take(step, those).forEach((id, outcome) -> taken.put(id, new Taken(step, outcome))));
        return taken;
    }

    private Collection<Job> read(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : QuarkusTransaction.requiringNew().call(() -> jobs.byId(ids)).values();
    }

    private Map<String, Outcome> take(Step step, List<Job> those) {
        return switch (step) {
            case START -> startPlaced.start(those);
            case FOLLOW -> followJob.follow(those);
            case STOP ->
                those.stream()
                        .collect(Collectors.toMap(Job::id, job -> Outcome.of(() -> stopRequested.stop(job.id()))));
            case NONE -> Map.of();
        };
    }

    /** Whoever changed the job, it is read before its next step. */
    void changed(String jobId) {
        followJob.changed(jobId);
    }

    /** Another router takes its steps. */
    void forget(String jobId) {
        followJob.forget(jobId);
    }

    /** Forgets what it knows of jobs that are not in a cluster any more. */
    void forgetAllBut(Collection<String> inClusters) {
        followJob.forgetAllBut(inClusters);
    }
}
