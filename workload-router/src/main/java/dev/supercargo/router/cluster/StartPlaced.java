package dev.supercargo.router.cluster;

import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobHistory;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.SubmitJob;
import dev.supercargo.router.manifest.AttemptPlan;
import dev.supercargo.router.manifest.SpendStop;
import dev.supercargo.router.taskfile.TaskFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Brings placed jobs into their clusters. A crash in between is harmless: the next try finds what the first one did. */
@ApplicationScoped
public class StartPlaced {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** Attempts that this router has tried to start, until they are known to have been. */
    private final Set<String> begun = ConcurrentHashMap.newKeySet();

    private final Jobs jobs;
    private final JobHistory history;
    private final SubmitJob submitJob;
    private final ClusterGateway gateway;
    private final Leftovers leftovers;
    private final Patience patience;
    private final PlatformClock clock;

    StartPlaced(
            Jobs jobs,
            JobHistory history,
            SubmitJob submitJob,
            ClusterGateway gateway,
            Leftovers leftovers,
            Patience patience,
            PlatformClock clock) {
        this.jobs = jobs;
        this.history = history;
        this.submitJob = submitJob;
        this.gateway = gateway;
        this.leftovers = leftovers;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * @param placed as they were a moment ago
     * @return by job id
     */
    public Map<String, Outcome> start(Collection<Job> placed) {
        Map<String, Outcome> outcomes = new HashMap<>();
        List<Started> started = new ArrayList<>();
        for (Job job : placed) {
            outcomes.put(job.id(), Outcome.of(() -> begin(job, started)));
        }
        Map<String, Boolean> wanted = Together.each(
                started, this::queued, (one, cause) -> outcomes.put(one.jobId(), new Outcome.Failed(cause)));
        started.stream()
                .filter(one -> wanted.containsKey(one.jobId()))
                .forEach(one -> begun.remove(one.plan().name()));
        for (Started one : started) {
            if (Boolean.FALSE.equals(wanted.get(one.jobId()))) {
                outcomes.put(one.jobId(), Outcome.of(() -> takeBack(one.plan())));
            }
        }
        return outcomes;
    }

    /** What its cluster has taken. @param releasedAt noted before, so that the timeline keeps its order */
    private record Started(AttemptPlan plan, Instant releasedAt) {
        String jobId() {
            return plan.jobId();
        }
    }

    private Optional<Duration> begin(Job job, List<Started> started) {
        AttemptPlan plan = plan(job);
        // Two attempts of one job must not write the same checkpoints.
        if (plan.attempt() > 1 && !leftovers.remove(job.id())) {
            return Optional.of(LOOK_AGAIN);
        }
        Instant releasedAt = clock.now();
        gateway.start(plan, begun.add(plan.name()) ? job.placedEpoch() : Optional.empty());
        started.add(new Started(plan, releasedAt));
        return Optional.empty();
    }

    /** @return by job id: false if it has lost this place in the meantime */
    private Map<String, Boolean> queued(List<Started> started) {
        Map<String, Job> now = new HashMap<>();
        jobs.findAsLeader(started.stream().map(Started::jobId).toList()).forEach(job -> now.put(job.id(), job));
        Map<String, Boolean> wanted = new HashMap<>();
        for (Started one : started) {
            Optional<Job> job = Optional.ofNullable(now.get(one.jobId()))
                    .filter(found -> found.attempt() == one.plan().attempt());
            job.filter(placed -> placed.state() == JobState.PLACED)
                    .ifPresent(placed -> history.record(placed, placed.queued(one.releasedAt())));
            wanted.put(
                    one.jobId(),
                    job.filter(found -> found.state().holdsCapacity()).isPresent());
        }
        return wanted;
    }

    /** Cancelled or suspended while the Job was being created: nothing would ever look after it. */
    private Optional<Duration> takeBack(AttemptPlan plan) {
        gateway.remove(plan.place().cluster(), plan.name());
        return Optional.empty();
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
                SpendStop.of(file.terms().budget(), job.cost(), job.pricePerHour(), patience.forNodes()));
    }
}
