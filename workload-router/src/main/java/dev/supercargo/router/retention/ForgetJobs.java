package dev.supercargo.router.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Deletes the records of jobs that are over, a few at a time so that nobody waits for its locks. */
@ApplicationScoped
class ForgetJobs {

    static final int AT_ONCE = 200;

    private final EntityManager entities;

    ForgetJobs(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Forgets the oldest jobs that ended before {@code endedBefore}. One that left something in a cluster is remembered
     * until it is gone.
     *
     * @return how many; fewer than {@value #AT_ONCE} if there are no more
     */
    @Transactional
    int before(Instant endedBefore) {
        int forgotten = delete("""
                job where id in (
                    select id from job where ended_at < ?1
                    and not exists (select 1 from leftover where leftover.job_id = job.id)
                    order by ended_at limit ?2)
                """, endedBefore);
        delete("""
                placement_snapshot where id in (
                    select id from placement_snapshot snapshot where taken_at < ?1
                    and not exists (select 1 from decision where decision.snapshot_id = snapshot.id)
                    order by taken_at limit ?2)
                """, endedBefore);
        delete("""
                ranking where id in (
                    select id from ranking where asked_at < ?1
                    and not exists (select 1 from decision where decision.ranking_id = ranking.id)
                    order by asked_at limit ?2)
                """, endedBefore);
        return forgotten;
    }

    /** @param which of which table; its first parameter is {@code before}, its second how many at most */
    private int delete(String which, Instant before) {
        return entities.createNativeQuery("delete from " + which)
                .setParameter(1, before)
                .setParameter(2, AT_ONCE)
                .executeUpdate();
    }
}
