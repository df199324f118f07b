package dev.supercargo.router.cluster;

import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobHistory;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.SubmitJob;
import dev.supercargo.router.manifest.AttemptPlan;
import dev.supercargo.router.manifest.SpendStop;
import dev.supercargo.router.taskfile.TaskFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Brings a placed job into its cluster. A crash in between is harmless: the next try finds what the first one did. */
@ApplicationScoped
public class StartPlaced {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Jobs jobs;
    private final JobHistory history;
    private final SubmitJob submitJob;
    private final ClusterGateway gateway;
    private final Leftovers leftovers;
    private final ClusterConfig config;
    private final PlatformClock clock;

    StartPlaced(
            Jobs jobs,
            JobHistory history,
            SubmitJob submitJob,
            ClusterGateway gateway,
            Leftovers leftovers,
            ClusterConfig config,
            PlatformClock clock) {
        this.jobs = jobs;
        this.history = history;
        this.submitJob = submitJob;
        this.gateway = gateway;
        this.leftovers = leftovers;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param job placed, as it was a moment ago
     * @return in how much real time to try again; empty if it was started
     * @throws RuntimeException if the cluster cannot do it now
     */
    public Optional<Duration> start(Job job) {
        AttemptPlan plan = plan(job);
        // Two attempts of one job must not write the same checkpoints.
        if (plan.attempt() > 1 && !leftovers.remove(job.id())) {
            return Optional.of(LOOK_AGAIN);
        }
        // Noted before the cluster acts, so that the timeline keeps its order.
        Instant releasedAt = clock.now();
        gateway.start(plan);
        boolean wanted = QuarkusTransaction.requiringNew().call(() -> queued(job.id(), plan, releasedAt));
        if (!wanted) {
            // Cancelled or suspended while the Job was being created: nothing would ever look after it.
            gateway.remove(plan.place().cluster(), plan.name());
        }
        return Optional.empty();
    }

    /** @return false if the job has lost this place in the meantime */
    private boolean queued(String jobId, AttemptPlan plan, Instant releasedAt) {
        Optional<Job> job = jobs.findAsLeader(jobId);
        job.filter(placed -> placed.state() == JobState.PLACED && placed.attempt() == plan.attempt())
                .ifPresent(placed -> history.record(placed, placed.queued(releasedAt)));
        return job.filter(found -> found.state().holdsCapacity() && found.attempt() == plan.attempt())
                .isPresent();
    }

    private AttemptPlan plan(Job job) {
        TaskFile file = submitJob.readAgain(job);
        return new AttemptPlan(
                job.kubernetesJob().orElseThrow(),
                gateway.namespace(),
                job.id(),
                job.attempt(),
                file,
                job.place().orElseThrow(),
                job.predictedCompute(),
                job.startProgress(),
                SpendStop.of(
                        file.terms().budget(),
                        job.cost(),
                        job.pricePerHour(),
                        clock.atLeast(config.stockOutAfter(), FollowJob.NEWS_TAKES)));
    }
}
