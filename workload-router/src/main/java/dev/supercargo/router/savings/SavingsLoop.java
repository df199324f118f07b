package dev.supercargo.router.savings;

import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.placement.CandidateView;
import dev.supercargo.router.placement.Decisions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Works out the savings of jobs that succeeded, once for each, so that a report only has to add up. */
@ApplicationScoped
class SavingsLoop {

    private static final int AT_ONCE = 20;

    private final EntityManager entities;
    private final Jobs jobs;
    private final Decisions decisions;

    SavingsLoop(EntityManager entities, Jobs jobs, Decisions decisions) {
        this.entities = entities;
        this.jobs = jobs;
        this.decisions = decisions;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        List<String> due = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("""
                                select id from Job where state = :succeeded
                                and id not in (select jobId from JobSaving) order by id
                                """, String.class)
                        .setParameter("succeeded", JobState.SUCCEEDED)
                        .setMaxResults(AT_ONCE)
                        .getResultList());
        for (String id : due) {
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.findByIdOptional(id).ifPresent(this::workOut));
        }
    }

    private void workOut(Job job) {
        List<CandidateView> candidates = decisions.firstPlacement(job.id());
        entities.persist(new JobSaving(
                job.id(),
                job.team(),
                job.endedAt().orElseThrow(),
                job.cost(),
                Baselines.of(candidates, pace(job, candidates), job.cost())));
    }

    /** Of a job with several attempts the time on one place is not known; then the prediction stands. */
    private static double pace(Job job, List<CandidateView> candidates) {
        Optional<Duration> predicted = candidates.stream()
                .filter(candidate -> candidate.chosen() && candidate.wallclock() != null)
                .map(candidate -> candidate.wallclock().total())
                .findFirst();
        return job.attempt() == 1
                ? predicted
                        .filter(time -> !time.isZero())
                        .map(time -> (double) job.runTime().toMillis() / time.toMillis())
                        .orElse(1.0)
                : 1.0;
    }
}
