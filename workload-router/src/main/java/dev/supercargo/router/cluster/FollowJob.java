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
import java.util.Optional;

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
    private final Sightings sightings = new Sightings(System::nanoTime);

    FollowJob(Jobs jobs, Consequences consequences, ClusterGateway gateway, ClusterConfig config, PlatformClock clock) {
        this.jobs = jobs;
        this.consequences = consequences;
        this.gateway = gateway;
        this.config = config;
        this.clock = clock;
    }

    /** Forgets what is not followed any more, however its attempt ended. */
    public void forgetAllBut(Collection<String> followed) {
        sightings.forgetAllBut(followed);
    }

    /** Somebody has changed the job: what is known of it may not hold any more. */
    public void changed(String jobId) {
        sightings.change(jobId);
    }

    /** What is known of the job may be outdated, because another router follows it. */
    public void forget(String jobId) {
        sightings.forget(jobId);
    }

    /** Whether the job is known to be followed, or to have ended, so that {@link #goOn} needs not read it. */
    public boolean knows(String jobId) {
        return sightings.knows(jobId);
    }

    /** Follows a job that is known; as {@link #follow(String)}. */
    public Optional<Duration> goOn(String jobId) {
        return sightings.target(jobId).flatMap(target -> follow(jobId, target));
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
        Optional<Target> target = Target.of(job);
        target.ifPresent(known -> sightings.know(job.id(), target));
        return target.flatMap(known -> follow(job.id(), known));
    }

    private Optional<Duration> follow(String jobId, Target target) {
        Observation seen = gateway.observe(target.cluster(), target.jobName());
        return switch (sightings.news(jobId, target.jobName(), seen)) {
            case News.None none -> Optional.empty();
            case News.Later(Duration pause) -> Optional.of(pause);
            case News.Now now -> takeAlong(jobId, target, seen);
        };
    }

    private Optional<Duration> takeAlong(String jobId, Target target, Observation seen) {
        // No news is a reason to act only if the cluster itself says so.
        Observation certain = isOverdue(jobId, target, seen) ? gateway.ask(target.cluster(), target.jobName()) : seen;
        Optional<After> after = QuarkusTransaction.requiringNew()
                .call(() -> jobs.findAsLeader(jobId)
                        .filter(job -> Target.of(job).equals(Optional.of(target)))
                        .map(job -> apply(job, certain)));
        if (after.isEmpty()) {
            sightings.forget(jobId);
            return Optional.empty();
        }
        if (again(certain).isEmpty()) {
            sightings.take(jobId, target.jobName(), certain);
        }
        if (after.get() != After.GOES_ON) {
            sightings.know(jobId, Optional.empty());
        }
        if (after.get() == After.IS_TO_GO) {
            gateway.remove(target.cluster(), target.jobName());
            return Optional.empty();
        }
        return again(certain)
                .map(patience -> clock.inRealTime(patience).dividedBy(4).plus(LOOK_AGAIN));
    }

    /** What has become of an attempt. */
    private enum After {
        GOES_ON,
        /** Its Job stays in the cluster as long as the cluster keeps it. */
        IS_OVER,
        /** It is over, but its Job in the cluster must still go. */
        IS_TO_GO
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

    private boolean isOverdue(String jobId, Target target, Observation seen) {
        return switch (seen) {
            case Observation.Missing none -> sightings.isMissingFor(jobId, target.jobName(), PATIENCE);
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

    private After apply(Job job, Observation seen) {
        boolean goes = leaves(job, seen);
        if (goes) {
            return After.IS_TO_GO;
        }
        return job.state().holdsCapacity() ? After.GOES_ON : After.IS_OVER;
    }

    /** @return true if the attempt is over but the Job in the cluster must still go */
    private boolean leaves(Job job, Observation seen) {
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
        if (sightings.isMissingFor(job.id(), job.kubernetesJob().orElse(""), PATIENCE)
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
}
