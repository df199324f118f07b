package dev.supercargo.router.job;

import dev.supercargo.chassis.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The jobs. */
@ApplicationScoped
public class Jobs implements PanacheRepositoryBase<Job, String> {

    /** Of one round, so that new jobs do not wait long for their decision. */
    private static final int REVIEWS_MAX = 50;

    /** The job, locked until the transaction ends. */
    public Optional<Job> findForUpdate(String id) {
        return Optional.ofNullable(getEntityManager().find(Job.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws Problem 404 */
    Job require(String id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("job", id));
    }

    /** Ids of jobs to decide now: new ones, interrupted ones and deferred ones whose time has come; urgent first. */
    public List<String> awaitingDecision(Instant now) {
        return getEntityManager()
                .createQuery("""
                        select id from Job
                        where state in (SUBMITTED, INTERRUPTED) or (state = DEFERRED and deferredUntil <= :now)
                        order by case submission.urgency when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end, id
                        """, String.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Ids of all jobs that wait for free or cheaper capacity, longest waiting first. */
    public List<String> deferred() {
        return getEntityManager()
                .createQuery(
                        "select id from Job where state = DEFERRED and stop.aim is null"
                                + " and review.suspendedBy is null order by id",
                        String.class)
                .getResultList();
    }

    /** Ids of jobs in a cluster whose place is to be thought over now, longest due first. */
    public List<String> awaitingReview(Instant now) {
        return getEntityManager()
                .createQuery("""
                        select id from Job
                        where state in (QUEUED, STARTING, RUNNING) and stop.aim is null
                        and (review.reviewAt is null or review.reviewAt <= :now)
                        order by review.reviewAt nulls first, id
                        """, String.class)
                .setParameter("now", now)
                .setMaxResults(REVIEWS_MAX)
                .getResultList();
    }

    /** Accelerators that the team's jobs hold, but for one job. */
    public int acceleratorsHeld(String team, String exceptJob) {
        return list("submission.team = ?1 and id <> ?2 and state in ?3", team, exceptJob, JobState.holdingCapacity())
                .stream()
                .flatMap(job -> job.place().stream())
                .mapToInt(place -> place.acceleratorsPerNode() * place.nodes())
                .sum();
    }

    public List<Job> inStates(Collection<JobState> states) {
        return list("state in ?1", Sort.by("id"), states);
    }

    /** Ids of the jobs that somebody wants to stop. */
    public List<String> awaitingStop() {
        return getEntityManager()
                .createQuery(
                        "select id from Job where stop.aim is not null and state not in :ended order by id",
                        String.class)
                .setParameter("ended", JobState.ended())
                .getResultList();
    }

    /**
     * Deferred jobs are looked at again because capacity was freed. Those that are decided at this moment, on what was
     * known before, are waited for: should they be deferred, they are looked at again, too.
     */
    public void wakeDeferred(Instant now) {
        update(
                "deferredUntil = ?1 where state in ?2",
                now,
                List.of(JobState.SUBMITTED, JobState.INTERRUPTED, JobState.DEFERRED));
    }

    List<Job> newestFirst(JobFilter filter, Optional<String> after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> parameters = new HashMap<>();
        filter.state().ifPresent(state -> {
            conditions.add("state = :state");
            parameters.put("state", state);
        });
        filter.teams().ifPresent(teams -> {
            conditions.add("submission.team in :teams");
            parameters.put("teams", teams);
        });
        after.ifPresent(id -> {
            conditions.add("id < :after");
            parameters.put("after", id);
        });
        return find(String.join(" and ", conditions), Sort.descending("id"), parameters)
                .page(0, limit)
                .list();
    }
}
