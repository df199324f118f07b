package dev.supercargo.router.cluster;

import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.cluster.Observation.Progress;
import dev.supercargo.router.cluster.Observation.Run;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobHistory;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.Loss;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes jobs along with what their clusters show: starting, running, progressing, interrupted, ended. */
@ApplicationScoped
class TakeAlong {

    private static final Duration VANISHED_AFTER = Duration.ofMinutes(5);

    private final Jobs jobs;
    private final JobHistory history;
    private final Ledger ledger;
    private final Consequences consequences;
    private final Patience patience;
    private final PlatformClock clock;

    TakeAlong(
            Jobs jobs,
            JobHistory history,
            Ledger ledger,
            Consequences consequences,
            Patience patience,
            PlatformClock clock) {
        this.jobs = jobs;
        this.history = history;
        this.ledger = ledger;
        this.consequences = consequences;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * What was seen of an attempt that is news.
     *
     * @param longMissing whether its Kubernetes Job has not been there for a while
     */
    record Seen(String jobId, Target target, Observation observation, boolean longMissing) {}

    /** What has become of an attempt. */
    enum After {
        GOES_ON,
        /** Its Job stays in the cluster as long as the cluster keeps it. */
        IS_OVER,
        /** It is over, but its Job in the cluster must still go. */
        IS_TO_GO
    }

    /** By job id, without those whose attempt is another one by now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, After> together(List<Seen> news) {
        Map<String, Seen> byId = new HashMap<>();
        news.forEach(seen -> byId.put(seen.jobId(), seen));
        List<Job> current = jobs.findAsLeader(byId.keySet()).stream()
                .filter(job ->
                        Target.of(job).equals(Optional.of(byId.get(job.id()).target())))
                .toList();
        history.readAttempts(current);
        if (current.size() > 1) {
            lockBudgets(current, byId);
        }
        Map<String, After> after = new HashMap<>();
        current.forEach(job -> after.put(job.id(), apply(job, byId.get(job.id()))));
        return after;
    }

    private void lockBudgets(List<Job> current, Map<String, Seen> news) {
        Set<String> scopes = new HashSet<>();
        current.stream()
                .filter(job -> mayBeCharged(news.get(job.id()).observation()))
                .forEach(job -> scopes.addAll(Ledger.scopes(job.team(), job.user())));
        if (!scopes.isEmpty()) {
            ledger.lock(scopes);
        }
    }

    private static boolean mayBeCharged(Observation seen) {
        return switch (seen) {
            case Observation.Starting starting -> false;
            case Observation.Running running -> false;
            case Observation.Missing none -> true;
            case Observation.Waiting waiting -> true;
            case Observation.Held held -> true;
            case Observation.Hindered hindered -> true;
            case Observation.Interrupted interrupted -> true;
            case Observation.Succeeded succeeded -> true;
            case Observation.Failed failed -> true;
        };
    }

    private After apply(Job job, Seen seen) {
        if (leaves(job, seen)) {
            return After.IS_TO_GO;
        }
        return job.state().holdsCapacity() ? After.GOES_ON : After.IS_OVER;
    }

    /** @return true if the attempt is over but the Job in the cluster must still go */
    private boolean leaves(Job job, Seen seen) {
        return switch (seen.observation()) {
            case Observation.Missing none -> vanished(job, seen.longMissing());
            case Observation.Waiting(Hindrance.Lack lack) -> waitedTooLong(job, "No nodes came", lack.inWords());
            case Observation.Held(String told) -> held(job, told);
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
    private boolean vanished(Job job, boolean longMissing) {
        Instant now = clock.now();
        Instant since = job.placedAt().orElse(now);
        if (longMissing && Duration.between(since, now).compareTo(VANISHED_AFTER) > 0) {
            consequences.interrupted(
                    job,
                    Loss.NODE_LOST,
                    "The Kubernetes Job " + job.kubernetesJob().orElse("") + " is gone.",
                    now);
        }
        return false;
    }

    /** A queue that has let the job in and puts it out again takes its place away. */
    private boolean held(Job job, String told) {
        if (job.state() == JobState.QUEUED) {
            return waitedTooLong(
                    job,
                    "The job was not admitted in its cluster",
                    told.isEmpty() ? "Its queue does not say why." : "Its queue says: " + told);
        }
        consequences.interrupted(
                job,
                Loss.EVICTED,
                told.isEmpty()
                        ? "Its Kubernetes Job was suspended, maybe by a queue that puts others first."
                        : "Its Kubernetes Job was suspended. Its queue says: " + told,
                clock.now());
        return true;
    }

    /** Kubernetes tries for ever; the place is paid for meanwhile. */
    private boolean hindered(Job job, Instant boundAt, Hindrance.Fault fault) {
        Instant now = clock.now();
        if (Duration.between(boundAt, now).compareTo(patience.forContainers()) < 0) {
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
        Duration allowed = patience.forNodes();
        if (job.state() != JobState.QUEUED || Duration.between(since, now).compareTo(allowed) < 0) {
            return false;
        }
        consequences.interrupted(
                job, Loss.STOCK_OUT, what + " within " + allowed.toMinutes() + " minutes. " + why, now);
        return true;
    }
}
