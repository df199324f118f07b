package dev.supercargo.router.job;

import dev.supercargo.router.leader.Leadership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The jobs that are due: for a decision, or for another look at their place. */
@ApplicationScoped
public class DueJobs {

    /** Of one round, between which those come in who want to leave their place. */
    private static final int REVIEWS_MAX = 200;

    /** Of one round, which are planned together; between two rounds those come in who must not wait. */
    public static final int DUE_MAX = 40;

    /** Of one round, of jobs that were put off and may fit now. */
    private static final int HOPEFUL_MAX = 40;

    private final EntityManager entities;
    private final Leadership leadership;

    DueJobs(EntityManager entities, Leadership leadership) {
        this.entities = entities;
        this.leadership = leadership;
    }

    /**
     * Jobs to decide now: new ones, interrupted ones and deferred ones whose time has come. Those that lost their
     * place or may be at their latest start come first, then those of high priority, then urgent ones; then those that
     * were put off before capacity was freed, longest not looked at first. Not all of a long queue: what comes in meanwhile
     * must not wait for its end.
     *
     * @param freed when capacity was freed last
     * @param aside jobs that are left out
     */
    public Undecided awaitingDecision(Instant now, Instant freed, Set<String> aside) {
        List<String> due = entities.createQuery("""
                        select id from Job
                        where state in (SUBMITTED, INTERRUPTED) or (state = DEFERRED and deferredUntil <= :now)
                        order by case when state = INTERRUPTED or state = DEFERRED and submission.deadline is not null then 0 else 1 end,
                                 priority desc, case submission.urgency when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end, id
                        """, String.class)
                .setParameter("now", now)
                .setMaxResults(DUE_MAX + aside.size())
                .getResultList();
        List<String> hopeful = entities.createQuery("""
                        select id from Job
                        where state = DEFERRED and deferredUntil > :now and deferredAt < :freed
                          and review.suspendedBy is null
                        order by deferredAt, id
                        """, String.class)
                .setParameter("now", now)
                .setParameter("freed", freed)
                .setMaxResults(HOPEFUL_MAX + aside.size())
                .getResultList();
        return new Undecided(
                due.stream().filter(id -> !aside.contains(id)).limit(DUE_MAX).toList(),
                hopeful.stream()
                        .filter(id -> !aside.contains(id))
                        .limit(HOPEFUL_MAX)
                        .toList());
    }

    /**
     * Ids of jobs that wait for a decision, in their order.
     *
     * @param due whose time has come
     * @param hopeful that were put off and may fit now
     */
    public record Undecided(List<String> due, List<String> hopeful) {

        public List<String> all() {
            return Stream.concat(due.stream(), hopeful.stream()).toList();
        }

        /** Whether others may wait behind these. @param clockMoves whether those that are put off again are so later than before */
        public boolean isFull(boolean clockMoves) {
            return due.size() >= DUE_MAX || clockMoves && hopeful.size() >= HOPEFUL_MAX;
        }
    }

    /** Jobs in a cluster whose place is to be thought over now, longest due first. */
    public List<Job> awaitingReview(Instant now) {
        return entities.createQuery("""
                        from Job
                        where state in (QUEUED, STARTING, RUNNING) and stop.aim is null
                        and (review.reviewAt is null or review.reviewAt <= :now)
                        order by review.reviewAt nulls first, id
                        """, Job.class)
                .setParameter("now", now)
                .setMaxResults(REVIEWS_MAX)
                .getResultList();
    }

    /**
     * Notes when the places of jobs are to be thought over next; those that have changed since they were read stay due.
     *
     * @param seen as they were read
     * @throws dev.supercargo.router.leader.Deposed if this router does not lead; the transaction must not commit
     */
    public void reviewAgain(Instant next, List<Job> seen) {
        leadership.require();
        entities.createNativeQuery("""
                        update job set review_at = :next from unnest(:ids, :versions) as seen (id, version)
                        where job.id = seen.id and job.version = seen.version
                        """)
                .setParameter("next", next)
                .setParameter("ids", seen.stream().map(Job::id).toArray(String[]::new))
                .setParameter("versions", seen.stream().map(job -> job.version).toArray(Long[]::new))
                .executeUpdate();
    }
}
