package dev.supercargo.router.placement;

import dev.supercargo.router.budget.Exhausted;
import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.cluster.Consequences;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobHistory;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.Loss;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stops running jobs whose budget is spent, where the budget says so. */
@ApplicationScoped
public class SuspendJob {

    private final Jobs jobs;
    private final JobHistory history;
    private final Ledger ledger;
    private final Consequences consequences;
    private final PlatformClock clock;

    SuspendJob(Jobs jobs, JobHistory history, Ledger ledger, Consequences consequences, PlatformClock clock) {
        this.jobs = jobs;
        this.history = history;
        this.ledger = ledger;
        this.consequences = consequences;
        this.clock = clock;
    }

    /** Ids of the jobs that must stop. */
    @Transactional
    public List<String> due() {
        List<Exhausted> exhausted = ledger.suspending(clock.now());
        return exhausted.isEmpty()
                ? List.of()
                : jobs.inStates(JobState.holdingCapacity()).stream()
                        .filter(job -> stops(job) && by(exhausted, job).isPresent())
                        .map(Job::id)
                        .toList();
    }

    @Transactional
    public void suspend(String jobId) {
        Instant now = clock.now();
        jobs.findAsLeader(jobId)
                .filter(SuspendJob::stops)
                .ifPresent(job -> by(ledger.suspending(now), job).ifPresent(budget -> suspend(job, budget, now)));
    }

    private static boolean stops(Job job) {
        return job.state().holdsCapacity() && job.state() != JobState.PLACED && !job.isStopRequested();
    }

    private static Optional<Exhausted> by(List<Exhausted> exhausted, Job job) {
        return exhausted.stream()
                .filter(budget -> budget.covers(job.team(), job.user()))
                .findFirst();
    }

    private void suspend(Job job, Exhausted budget, Instant now) {
        consequences.takenAway(job, Loss.BUDGET_EXHAUSTED, budget.reason(), now);
        ledger.settle(job.id());
        job.suspendedBy(budget.budgetId());
        history.record(job, job.deferred(budget.reason(), budget.until(), now));
    }
}
