package dev.supercargo.planner.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Marks that something about a series' demand has changed, so that its forecast is out of date; in the transaction of the change. */
@ApplicationScoped
public class SeriesRevision {

    private final EntityManager entities;

    SeriesRevision(EntityManager entities) {
        this.entities = entities;
    }

    /** A series that was never used is one from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void grow(SeriesKey key) {
        entities.createNativeQuery(
                        "insert into demand_series (team, accelerator_class, revision) values (:team, :class, 1)"
                                + " on conflict (team, accelerator_class) do update set revision = demand_series.revision + 1")
                .setParameter("team", key.team())
                .setParameter("class", key.acceleratorClass())
                .executeUpdate();
    }

    /** @param hour since which demand is known of, unless it is already known of before */
    @Transactional(Transactional.TxType.MANDATORY)
    void growBackTo(SeriesKey key, Instant hour) {
        entities.createNativeQuery("insert into demand_series (team, accelerator_class, metered_from, revision)"
                        + " values (:team, :class, :hour, 1) on conflict (team, accelerator_class) do update"
                        + " set metered_from = least(demand_series.metered_from, excluded.metered_from),"
                        + " revision = demand_series.revision + 1")
                .setParameter("team", key.team())
                .setParameter("class", key.acceleratorClass())
                .setParameter("hour", hour)
                .executeUpdate();
    }
}
