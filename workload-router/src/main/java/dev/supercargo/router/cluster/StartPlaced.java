package dev.supercargo.router.cluster;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobHistory;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.SubmitJob;
import dev.supercargo.router.taskfile.TaskFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Brings a placed job into its cluster. A crash in between is harmless: the next try finds what the first one did. */
@ApplicationScoped
public class StartPlaced {

    private final Jobs jobs;
    private final JobHistory history;
    private final SubmitJob submitJob;
    private final ClusterGateway gateway;
    private final PlatformClock clock;

    StartPlaced(Jobs jobs, JobHistory history, SubmitJob submitJob, ClusterGateway gateway, PlatformClock clock) {
        this.jobs = jobs;
        this.history = history;
        this.submitJob = submitJob;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** @throws RuntimeException if the cluster cannot do it now */
    public void start(String jobId) {
        Optional<DesiredJob> desired = QuarkusTransaction.requiringNew()
                .call(() -> jobs.findByIdOptional(jobId)
                        .filter(job -> job.state() == JobState.PLACED && !job.isCancelRequested())
                        .map(this::desired));
        if (desired.isEmpty()) {
            return;
        }
        // Noted before the cluster acts, so that the timeline keeps its order.
        Instant releasedAt = clock.now();
        gateway.start(desired.get());
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.findForUpdate(jobId)
                        .filter(job -> job.state() == JobState.PLACED
                                && job.attempt() == desired.get().attempt())
                        .ifPresent(job -> history.record(job, job.queued(releasedAt))));
    }

    private DesiredJob desired(Job job) {
        TaskFile file = submitJob.readAgain(job);
        PlaceRef place = job.place().orElseThrow();
        return new DesiredJob(
                job.kubernetesJob().orElseThrow(),
                gateway.namespace(),
                job.id(),
                job.attempt(),
                file,
                place,
                job.predictedCompute(),
                job.startProgress());
    }
}
