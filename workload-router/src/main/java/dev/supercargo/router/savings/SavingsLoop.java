package dev.supercargo.router.savings;

import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.placement.CandidateView;
import dev.supercargo.router.placement.Decisions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out the savings of jobs that succeeded, once for each, so that a report only has to add up. */
@ApplicationScoped
class SavingsLoop {

    private static final int AT_ONCE = 100;

    private final EntityManager entities;
    private final Decisions decisions;

    SavingsLoop(EntityManager entities, Decisions decisions) {
        this.entities = entities;
        this.decisions = decisions;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int worked;
        do {
            worked = QuarkusTransaction.requiringNew().call(this::some);
        } while (worked == AT_ONCE);
    }

    /** @return of how many they were worked out */
    private int some() {
        List<Job> due = entities.createQuery("""
                        from Job job where state = :succeeded
                        and not exists (select 1 from JobSaving saving where saving.jobId = job.id) order by endedAt, id
                        """, Job.class)
                .setParameter("succeeded", JobState.SUCCEEDED)
                .setMaxResults(AT_ONCE)
                .getResultList();
        if (due.isEmpty()) {
            return 0;
        }
        Map<String, List<CandidateView>> candidates =
                decisions.firstPlacements(due.stream().map(Job::id).toList());
        due.forEach(job -> workOut(job, candidates.getOrDefault(job.id(), List.of())));
        return due.size();
    }

    private void workOut(Job job, List<CandidateView> candidates) {
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
