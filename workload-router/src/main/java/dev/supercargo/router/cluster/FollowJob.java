package dev.supercargo.router.cluster;

import dev.supercargo.router.cluster.Observation.Progress;
import dev.supercargo.router.cluster.Observation.Run;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.Loss;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Takes a job along with what its cluster shows: starting, running, progressing, interrupted, ended. */
@ApplicationScoped
public class FollowJob {

    private static final Duration VANISHED_AFTER = Duration.ofMinutes(5);

    /** Real time that must have passed too: a simulated cluster's minutes go by before its messages arrive. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Real time in which a node that is there has become known. */
    private static final Duration NEWS_TAKES = Duration.ofSeconds(3);

    private final Jobs jobs;
    private final Consequences consequences;
    private final ClusterGateway gateway;
    private final ClusterConfig config;
    private final PlatformClock clock;
    /** By job: its Kubernetes Job that is not there, and since when; only of those that are not. */
    private final Map<String, Missing> missing = new ConcurrentHashMap<>();

    FollowJob(Jobs jobs, Consequences consequences, ClusterGateway gateway, ClusterConfig config, PlatformClock clock) {
        this.jobs = jobs;
        this.consequences = consequences;
        this.gateway = gateway;
        this.config = config;
        this.clock = clock;
    }

    /** What is not there. @param sinceNanos in real time */
    private record Missing(String jobName, long sinceNanos) {}

    /** Forgets what is not followed any more, however its attempt ended. */
    public void begin(Collection<String> followed) {
        missing.keySet().retainAll(followed);
    }

    /** @throws RuntimeException if the cluster does not answer */
    public void follow(String jobId) {
        Optional<Target> target = QuarkusTransaction.requiringNew()
                .call(() -> jobs.findByIdOptional(jobId)
                        .filter(job -> job.state().holdsCapacity() && job.state() != JobState.PLACED)
                        .map(job -> new Target(
                                job.place().orElseThrow().cluster(),
                                job.kubernetesJob().orElseThrow())));
        if (target.isEmpty()) {
            return;
        }
        Observation seen = gateway.observe(target.get().cluster(), target.get().jobName());
        if (seen instanceof Observation.Missing) {
            missing.merge(
                    jobId,
                    new Missing(target.get().jobName(), System.nanoTime()),
                    (known, now) -> known.jobName().equals(now.jobName()) ? known : now);
        } else {
            missing.remove(jobId);
        }
        boolean leaves = QuarkusTransaction.requiringNew()
                .call(() -> jobs.findForUpdate(jobId)
                        .filter(job -> job.state().holdsCapacity()
                                && job.kubernetesJob()
                                        .equals(Optional.of(target.get().jobName())))
                        .map(job -> apply(job, seen))
                        .orElse(false));
        if (leaves) {
            gateway.remove(target.get().cluster(), target.get().jobName());
        }
    }

    private record Target(String cluster, String jobName) {}

    /** @return true if the attempt is over but the Job in the cluster must still go */
    private boolean apply(Job job, Observation seen) {
        return switch (seen) {
            case Observation.Missing none -> vanished(job);
            case Observation.Waiting waiting -> outOfStock(job);
            case Observation.Starting(Instant boundAt) -> {
                consequences.starting(job, boundAt);
                yield false;
            }
            case Observation.Running(Instant boundAt, Instant startedAt, Progress progress) -> {
                consequences.running(job, new Run(boundAt, startedAt));
                consequences.progress(job, progress, clock.now());
                yield false;
            }
            case Observation.Interrupted(
                    Optional<Run> run,
                    Instant at,
                    Loss cause,
                    String message,
                    Progress progress) -> {
                run.ifPresent(times -> consequences.running(job, times));
                consequences.progress(job, progress, at);
                consequences.interrupted(job, cause, message, at);
                yield true;
            }
            case Observation.Succeeded(Run run, Instant at) -> {
                consequences.running(job, run);
                consequences.succeeded(job, at);
                yield false;
            }
            case Observation.Failed(Optional<Run> run, Instant at, String code, String message, Progress progress) -> {
                run.ifPresent(times -> consequences.running(job, times));
                consequences.progress(job, progress, at);
                consequences.failed(job, code, message, at);
                yield false;
            }
        };
    }

    /** The Job was deleted behind our back. Right after the release the cluster may simply not show it yet. */
    private boolean vanished(Job job) {
        Instant now = clock.now();
        Instant since = job.placedAt().orElse(now);
        if (isPatienceOver(job) && Duration.between(since, now).compareTo(VANISHED_AFTER) > 0) {
            consequences.interrupted(
                    job,
                    Loss.NODE_LOST,
                    "The Kubernetes Job " + job.kubernetesJob().orElse("") + " is gone.",
                    now);
        }
        return false;
    }

    private boolean outOfStock(Job job) {
        Instant now = clock.now();
        Instant since = job.placedAt().orElse(now);
        Duration patience = clock.atLeast(config.stockOutAfter(), NEWS_TAKES);
        if (job.state() != JobState.QUEUED || Duration.between(since, now).compareTo(patience) < 0) {
            return false;
        }
        consequences.interrupted(
                job, Loss.STOCK_OUT, "No nodes came within " + patience.toMinutes() + " minutes.", now);
        return true;
    }

    private boolean isPatienceOver(Job job) {
        return Optional.ofNullable(missing.get(job.id()))
                .filter(gone -> job.kubernetesJob().equals(Optional.of(gone.jobName())))
                .filter(gone -> System.nanoTime() - gone.sinceNanos() >= PATIENCE.toNanos())
                .isPresent();
    }
}
