package dev.supercargo.router.trainingjob;

import dev.supercargo.router.job.JobHistory;
import dev.supercargo.router.job.JobHistory.TimelineEntry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** What of the timelines of TrainingJobs' jobs was told as Events. */
@ApplicationScoped
class Tellings {

    private final EntityManager entities;
    private final JobHistory history;

    Tellings(EntityManager entities, JobHistory history) {
        this.entities = entities;
        this.history = history;
    }

    /** What happened to the job of the object with that uid and was not told yet; nothing if it has no job. */
    List<TimelineEntry> untold(String uid) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(entities.find(Origin.class, uid))
                        .map(origin -> history.timelineAfter(origin.jobId, origin.told))
                        .orElse(List.of()));
    }

    /** Everything up to that line of the timeline was told. */
    void told(String uid, long sequence) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery(
                                "update Origin set told = :sequence where uid = :uid and told < :sequence")
                        .setParameter("sequence", sequence)
                        .setParameter("uid", uid)
                        .executeUpdate());
    }
}
