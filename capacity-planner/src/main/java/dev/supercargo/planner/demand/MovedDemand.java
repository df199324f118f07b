package dev.supercargo.planner.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.SequencedMap;

/** Moves demand from when jobs ran to when they wanted to, in the transaction that learns of their end. */
@ApplicationScoped
public class MovedDemand {

    private final EntityManager entities;
    private final SeriesRevision revision;

    MovedDemand(EntityManager entities, SeriesRevision revision) {
        this.entities = entities;
        this.revision = revision;
    }

    /** Once for each job. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(SeriesKey key, Wait wait) {
        if (!wait.matters()) {
            return;
        }
        SequencedMap<Instant, BigDecimal> parts = wait.moved();
        entities.createNativeQuery("insert into moved_demand (team, accelerator_class, hour, accelerator_hours)"
                        + " select :team, :class, hour, part from unnest(cast(:hours as timestamptz[]), cast(:parts as numeric[]))"
                        + " as moved (hour, part) on conflict (team, accelerator_class, hour) do update"
                        + " set accelerator_hours = moved_demand.accelerator_hours + excluded.accelerator_hours")
                .setParameter("team", key.team())
                .setParameter("class", key.acceleratorClass())
                .setParameter("hours", parts.keySet().toArray(Instant[]::new))
                .setParameter("parts", parts.values().toArray(BigDecimal[]::new))
                .executeUpdate();
        // History begins with what was wanted, even if nothing ran then.
        revision.growBackTo(key, parts.firstEntry().getKey());
    }
}
