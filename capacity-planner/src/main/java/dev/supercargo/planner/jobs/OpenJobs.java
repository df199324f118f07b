package dev.supercargo.planner.jobs;

import dev.supercargo.planner.demand.SeriesKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Reads the jobs that run or have a place. */
@ApplicationScoped
public class OpenJobs {

    /** Without tails that differ, nothing can be said of how long a job still takes. */
    private static final String PLACED = """
            select j.accelerators, j.started_at, r.predicted_seconds, r.predicted_p10_seconds, r.predicted_p90_seconds
            from job j join run r on r.job_id = j.job_id
            where j.state in ('Placed', 'Queued', 'Starting', 'Running') and j.ended_at is null and j.accelerators > 0
              and (:team = '*' or j.team = :team) and (:class = '*' or j.accelerator_class = :class)
              and r.predicted_seconds > 0 and r.predicted_p10_seconds > 0
              and r.predicted_p90_seconds > r.predicted_p10_seconds
            order by j.job_id
            """;

    private final Session entities;

    OpenJobs(Session entities) {
        this.entities = entities;
    }

    /** @param key parts of {@code *} stand for all */
    @Transactional
    public List<KnownJob> placed(SeriesKey key, Instant now) {
        return entities.createNativeQuery(PLACED, Tuple.class)
                .addScalar("accelerators", Integer.class)
                .addScalar("started_at", Instant.class)
                .addScalar("predicted_seconds", Long.class)
                .addScalar("predicted_p10_seconds", Long.class)
                .addScalar("predicted_p90_seconds", Long.class)
                .setParameter("team", key.team())
                .setParameter("class", key.acceleratorClass())
                .getResultStream()
                .map(row -> new KnownJob(
                        row.get(0, Integer.class),
                        age(row.get(1, Instant.class), now),
                        Duration.ofSeconds(row.get(2, Long.class)),
                        Duration.ofSeconds(row.get(3, Long.class)),
                        Duration.ofSeconds(row.get(4, Long.class))))
                .toList();
    }

    private static Duration age(Instant startedAt, Instant now) {
        return startedAt == null || startedAt.isAfter(now) ? Duration.ZERO : Duration.between(startedAt, now);
    }
}
