package dev.supercargo.router.cluster;

import dev.supercargo.router.cluster.Observation.Progress;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalDouble;

/** Takes over progress that was not told by annotations. */
@ApplicationScoped
public class ReportProgress {

    private final Jobs jobs;
    private final Consequences consequences;
    private final PlatformClock clock;

    ReportProgress(Jobs jobs, Consequences consequences, PlatformClock clock) {
        this.jobs = jobs;
        this.consequences = consequences;
        this.clock = clock;
    }

    /**
     * A report that is behind what is known, or of an attempt that is over, changes nothing.
     *
     * @param attempt name of its Kubernetes Job
     * @param done share of the whole work, 0..1
     * @param saved share that a checkpoint holds, 0..1; empty leaves it as it is known
     */
    @Transactional
    public void report(String jobId, String attempt, double done, OptionalDouble saved) {
        jobs.findForUpdate(jobId)
                .filter(job ->
                        job.state() == JobState.RUNNING && job.kubernetesJob().equals(Optional.of(attempt)))
                .ifPresent(job -> consequences.progress(
                        job, new Progress(done, saved.orElse(job.checkpointProgress())), clock.now()));
    }
}
