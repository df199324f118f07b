package dev.supercargo.router.cluster;

import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.SubmitJob;
import io.fabric8.kubernetes.api.model.Pod;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes a job that somebody cancelled or suspended out of its cluster. A running job that saves itself is told first and
 * gets the time that writing a checkpoint takes; then what is left of it is killed. Every step may be repeated.
 */
@ApplicationScoped
public class StopRequested {

    /** Besides the writing itself: until the signal arrives, and until the pods have gone. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** Real time in which the end of a pod becomes known. */
    private static final Duration NEWS_TAKE = Duration.ofSeconds(5);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Jobs jobs;
    private final SubmitJob submitJob;
    private final ClusterGateway gateway;
    private final FollowJob followJob;
    private final Consequences consequences;
    private final PlatformClock clock;

    StopRequested(
            Jobs jobs,
            SubmitJob submitJob,
            ClusterGateway gateway,
            FollowJob followJob,
            Consequences consequences,
            PlatformClock clock) {
        this.jobs = jobs;
        this.submitJob = submitJob;
        this.gateway = gateway;
        this.followJob = followJob;
        this.consequences = consequences;
        this.clock = clock;
    }

    /**
     * @return in how much real time to look at it again; empty if nothing is left to do
     * @throws RuntimeException if the cluster does not answer; the job stays as it is until it does
     */
    public Optional<Duration> stop(String jobId) {
        // It may have ended by itself in the meantime; then that is what happened.
        followJob.follow(jobId);
        update(jobId, this::begin);
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.findByIdOptional(jobId))
                .filter(job -> job.isStopRequested() && !job.state().isEnded())
                .flatMap(this::goOn);
    }

    /** Noted before its cluster acts: from then on the wish cannot be taken back. */
    private void begin(Job job) {
        if (job.state().holdsCapacity() && job.stopsUntil().isEmpty()) {
            job.stopping(clock.now().plus(grace(job)));
        }
    }

    private Duration grace(Job job) {
        return job.state() == JobState.RUNNING
                        && submitJob.readAgain(job).checkpointing()
                                instanceof Checkpointing.Every(Duration interval, Duration write)
                ? clock.atLeast(write.plus(MARGIN), NEWS_TAKE)
                : Duration.ZERO;
    }

    private Optional<Duration> goOn(Job job) {
        if (job.state().holdsCapacity()) {
            String cluster = job.place().orElseThrow().cluster();
            String kubernetesJob = job.kubernetesJob().orElseThrow();
            if (mayGoOn(job)) {
                List<Pod> pods = gateway.pods(cluster, kubernetesJob);
                Observation.Progress saved = Observer.progress(pods);
                if (!pods.isEmpty()) {
                    gateway.end(cluster, kubernetesJob);
                    update(job.id(), stopping -> consequences.progress(stopping, saved, clock.now()));
                    return Optional.of(LOOK_AGAIN);
                }
            }
            if (job.stopsAtOnce()) {
                gateway.kill(cluster, kubernetesJob);
            } else {
                gateway.remove(cluster, kubernetesJob);
            }
        }
        Instant now = clock.now();
        update(job.id(), stopped -> consequences.stopped(stopped, now));
        return Optional.empty();
    }

    private boolean mayGoOn(Job job) {
        return !job.stopsAtOnce()
                && job.stopsUntil().filter(until -> clock.now().isBefore(until)).isPresent();
    }

    private void update(String jobId, Consumer<Job> change) {
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.findAsLeader(jobId)
                        .filter(job -> !job.state().isEnded() && job.isStopRequested())
                        .ifPresent(change));
    }
}
