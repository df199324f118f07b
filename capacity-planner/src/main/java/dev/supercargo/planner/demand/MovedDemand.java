package dev.supercargo.planner.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Moves demand from when jobs ran to when they wanted to, in the transaction that learns of their end. */
@ApplicationScoped
public class MovedDemand {

    private final EntityManager entities;
    private final SeriesRevision revision;

    MovedDemand(EntityManager entities, SeriesRevision revision) {
        this.entities = entities;
        this.revision = revision;
    }

    /** A job of the series {@code key} that waited. */
    public record Waited(SeriesKey key, Wait spell) {}

    /** Once for each job. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(List<Waited> jobs) {
        SortedMap<SeriesHour, BigDecimal> sums = new TreeMap<>();
        SortedMap<SeriesKey, Instant> since = new TreeMap<>();
        for (Waited job : jobs) {
            if (job.spell().matters()) {
                SequencedMap<Instant, BigDecimal> parts = job.spell().moved();
                parts.forEach((hour, part) -> sums.merge(new SeriesHour(job.key(), hour), part, BigDecimal::add));
                since.merge(job.key(), parts.firstEntry().getKey(), SeriesRevision::earlier);
            }
        }
        if (sums.isEmpty()) {
            return;
        }
        add(sums);
        // History begins with what was wanted, even if nothing ran then.
        revision.growBackTo(since);
    }

    private void add(Map<SeriesHour, BigDecimal> sums) {
        List<SeriesHour> hours = List.copyOf(sums.keySet());
        entities.createNativeQuery("insert into moved_demand (team, accelerator_class, hour, accelerator_hours)"
                        + " select * from unnest(cast(:teams as text[]), cast(:classes as text[]),"
                        + " cast(:hours as timestamptz[]), cast(:parts as numeric[]))"
                        + " on conflict (team, accelerator_class, hour) do update"
                        + " set accelerator_hours = moved_demand.accelerator_hours + excluded.accelerator_hours")
                .setParameter("teams", SeriesHour.teams(hours))
                .setParameter("classes", SeriesHour.classes(hours))
                .setParameter("hours", SeriesHour.hours(hours))
                .setParameter("parts", sums.values().toArray(BigDecimal[]::new))
                .executeUpdate();
    }
}
