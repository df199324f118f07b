package dev.supercargo.planner.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.SortedMap;

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

    /** @param since by series, the hour since which demand is known of, unless it is already known of before */
    @Transactional(Transactional.TxType.MANDATORY)
    void growBackTo(SortedMap<SeriesKey, Instant> since) {
        entities.createNativeQuery("insert into demand_series (team, accelerator_class, metered_from, revision)"
                        + " select team, class, hour, 1 from unnest(cast(:teams as text[]), cast(:classes as text[]),"
                        + " cast(:hours as timestamptz[])) as known (team, class, hour)"
                        + " on conflict (team, accelerator_class) do update"
                        + " set metered_from = least(demand_series.metered_from, excluded.metered_from),"
                        + " revision = demand_series.revision + 1")
                .setParameter(
                        "teams", since.keySet().stream().map(SeriesKey::team).toArray(String[]::new))
                .setParameter(
                        "classes",
                        since.keySet().stream().map(SeriesKey::acceleratorClass).toArray(String[]::new))
                .setParameter("hours", since.values().toArray(Instant[]::new))
                .executeUpdate();
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
