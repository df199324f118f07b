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
    static final Duration NEWS_TAKES = Duration.ofSeconds(3);

    /** Real time after which a job without news is looked at again, at the least. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Jobs jobs;
    private final Consequences consequences;
    private final ClusterGateway gateway;
    private final ClusterConfig config;
    private final PlatformClock clock;
    /** By job: its Kubernetes Job that is not there, and since when; only of those that are not. */
    private final Map<String, Missing> missing = new ConcurrentHashMap<>();
    /** By job: what has been taken along already, which to see again is no news. */
    private final Map<String, Seen> taken = new ConcurrentHashMap<>();

    FollowJob(Jobs jobs, Consequences consequences, ClusterGateway gateway, ClusterConfig config, PlatformClock clock) {
        this.jobs = jobs;
        this.consequences = consequences;
        this.gateway = gateway;
        this.config = config;
        this.clock = clock;
    }

    /** What was seen of an attempt. */
    private record Seen(String jobName, Observation observation) {}

    /** What is not there. @param sinceNanos in real time */
    private record Missing(String jobName, long sinceNanos) {}

    /** Forgets what is not followed any more, however its attempt ended. */
    public void forgetAllBut(Collection<String> followed) {
        missing.keySet().retainAll(followed);
        taken.keySet().retainAll(followed);
    }

    /**
     * @return in how much real time to look again even if the cluster shows nothing new; empty if nothing but news counts
     * @throws RuntimeException if the cluster does not answer
     */
    public Optional<Duration> follow(String jobId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.findByIdOptional(jobId))
                .flatMap(this::follow);
    }

    /**
     * @param job as it was a moment ago
     * @return as {@link #follow(String)}
     */
    public Optional<Duration> follow(Job job) {
        return Optional.of(job).filter(FollowJob::isFollowed).flatMap(some -> follow(some.id(), Target.of(some)));
    }

    private static boolean isFollowed(Job job) {
        return job.state().holdsCapacity()
                && job.state() != JobState.PLACED
                && job.stopsUntil().isEmpty();
    }

    private Optional<Duration> follow(String jobId, Target target) {
        Observation seen = gateway.observe(target.cluster(), target.jobName());
        if (seen instanceof Observation.Missing) {
            missing.merge(
                    jobId,
                    new Missing(target.jobName(), System.nanoTime()),
                    (known, now) -> known.jobName().equals(now.jobName()) ? known : now);
        } else {
            missing.remove(jobId);
        }
        Seen news = new Seen(target.jobName(), seen);
        if (news.equals(taken.get(jobId))) {
            return Optional.empty();
        }
        // No news is a reason to act only if the cluster itself says so.
        Observation certain = isOverdue(jobId, target, seen) ? gateway.ask(target.cluster(), target.jobName()) : seen;
        Optional<Boolean> leaves = QuarkusTransaction.requiringNew()
                .call(() -> jobs.findAsLeader(jobId)
                        .filter(job -> isFollowed(job) && job.kubernetesJob().equals(Optional.of(target.jobName())))
                        .map(job -> apply(job, certain)));
        if (leaves.isPresent() && again(certain).isEmpty()) {
            taken.put(jobId, new Seen(target.jobName(), certain));
        }
        if (leaves.orElse(false)) {
            gateway.remove(target.cluster(), target.jobName());
            return Optional.empty();
        }
        return again(certain)
                .map(patience -> clock.inRealTime(patience).dividedBy(4).plus(LOOK_AGAIN));
    }

    /** How long nothing new may be seen of a job in this situation; empty if for ever. */
    private Optional<Duration> again(Observation seen) {
        return switch (seen) {
            case Observation.Missing none -> Optional.of(patience());
            case Observation.Waiting waiting -> Optional.of(patience());
            case Observation.Held held -> Optional.of(patience());
            case Observation.Hindered hindered -> Optional.of(faultPatience());
            case Observation.Starting starting -> Optional.empty();
            case Observation.Running running -> Optional.empty();
            case Observation.Interrupted interrupted -> Optional.empty();
            case Observation.Succeeded succeeded -> Optional.empty();
            case Observation.Failed failed -> Optional.empty();
        };
    }

    private record Target(String cluster, String jobName, Instant placedAt) {
        static Target of(Job job) {
            return new Target(
                    job.place().orElseThrow().cluster(),
                    job.kubernetesJob().orElseThrow(),
                    job.placedAt().orElseThrow());
        }
    }

    private boolean isOverdue(String jobId, Target target, Observation seen) {
        return switch (seen) {
            case Observation.Missing none -> isPatienceOver(jobId, target.jobName());
            case Observation.Waiting waiting ->
                Duration.between(target.placedAt(), clock.now()).compareTo(patience()) >= 0;
            case Observation.Held held -> true;
            case Observation.Hindered(Instant boundAt, Hindrance.Fault fault) ->
                Duration.between(boundAt, clock.now()).compareTo(faultPatience()) >= 0;
            case Observation.Starting starting -> false;
            case Observation.Running running -> false;
            case Observation.Interrupted interrupted -> false;
            case Observation.Succeeded succeeded -> false;
            case Observation.Failed failed -> false;
        };
    }

    private Duration patience() {
        return clock.atLeast(config.stockOutAfter(), NEWS_TAKES);
    }

    private Duration faultPatience() {
        return clock.atLeast(config.faultAfter(), NEWS_TAKES);
    }

    /** @return true if the attempt is over but the Job in the cluster must still go */
    private boolean apply(Job job, Observation seen) {
        return switch (seen) {
            case Observation.Missing none -> vanished(job);
            case Observation.Waiting(Hindrance.Lack lack) -> waitedTooLong(job, "No nodes came", lack.inWords());
            case Observation.Held held -> held(job);
            case Observation.Hindered(Instant boundAt, Hindrance.Fault fault) -> {
                consequences.starting(job, boundAt);
                yield hindered(job, boundAt, fault);
            }
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
                    Disruption disruption,
                    String message,
                    Progress progress) -> {
                run.ifPresent(times -> consequences.running(job, times));
                consequences.progress(job, progress, at);
                consequences.interrupted(
                        job, disruption.on(job.place().orElseThrow().market()), message, at);
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
        if (isPatienceOver(job.id(), job.kubernetesJob().orElse(""))
                && Duration.between(since, now).compareTo(VANISHED_AFTER) > 0) {
            consequences.interrupted(
                    job,
                    Loss.NODE_LOST,
                    "The Kubernetes Job " + job.kubernetesJob().orElse("") + " is gone.",
                    now);
        }
        return false;
    }

    /** A queue that has let the job in and puts it out again takes its place away. */
    private boolean held(Job job) {
        if (job.state() == JobState.QUEUED) {
            return waitedTooLong(job, "The job was not admitted in its cluster", "Its queue does not say why.");
        }
        consequences.interrupted(
                job,
                Loss.EVICTED,
                "Its Kubernetes Job was suspended, maybe by a queue that puts others first.",
                clock.now());
        return true;
    }

    /** Kubernetes tries for ever; the place is paid for meanwhile. */
    private boolean hindered(Job job, Instant boundAt, Hindrance.Fault fault) {
        Instant now = clock.now();
        if (Duration.between(boundAt, now).compareTo(faultPatience()) < 0) {
            return false;
        }
        consequences.failed(job, fault.code(), fault.inWords(), now);
        return true;
    }

    /**
     * @param what has not happened
     * @param why in a sentence
     */
    private boolean waitedTooLong(Job job, String what, String why) {
        Instant now = clock.now();
        Instant since = job.placedAt().orElse(now);
        Duration patience = patience();
        if (job.state() != JobState.QUEUED || Duration.between(since, now).compareTo(patience) < 0) {
            return false;
        }
        consequences.interrupted(
                job, Loss.STOCK_OUT, what + " within " + patience.toMinutes() + " minutes. " + why, now);
        return true;
    }

    private boolean isPatienceOver(String jobId, String jobName) {
        return Optional.ofNullable(missing.get(jobId))
                .filter(gone -> gone.jobName().equals(jobName))
                .filter(gone -> System.nanoTime() - gone.sinceNanos() >= PATIENCE.toNanos())
                .isPresent();
    }
}
