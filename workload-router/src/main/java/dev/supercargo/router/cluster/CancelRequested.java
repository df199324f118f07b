package dev.supercargo.router.cluster;

import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes a job that somebody cancelled out of its cluster, then ends it. */
@ApplicationScoped
public class CancelRequested {

    private final Jobs jobs;
    private final ClusterGateway gateway;
    private final FollowJob followJob;
    private final Consequences consequences;
    private final PlatformClock clock;

    CancelRequested(
            Jobs jobs, ClusterGateway gateway, FollowJob followJob, Consequences consequences, PlatformClock clock) {
        this.jobs = jobs;
        this.gateway = gateway;
        this.followJob = followJob;
        this.consequences = consequences;
        this.clock = clock;
    }

    /** @throws RuntimeException if the cluster does not answer; the job stays as it is until it does */
    public void cancel(String jobId) {
        // It may have ended by itself in the meantime; then that is what happened.
        followJob.follow(jobId);
        Optional<Job> job = QuarkusTransaction.requiringNew().call(() -> jobs.findByIdOptional(jobId));
        job.filter(some -> some.state().holdsCapacity())
                .ifPresent(some -> gateway.remove(
                        some.place().orElseThrow().cluster(),
                        some.kubernetesJob().orElseThrow()));
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.findForUpdate(jobId)
                        .filter(some -> !some.state().isEnded() && some.isCancelRequested())
                        .ifPresent(some -> consequences.cancelled(some, clock.now())));
    }
}
