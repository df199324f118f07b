package dev.supercargo.planner.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.SequencedMap;

/** Adds metered use to the hourly demand, in the transaction that stores the use. */
@ApplicationScoped
public class MeteredDemand {

    private final EntityManager entities;

    MeteredDemand(EntityManager entities) {
        this.entities = entities;
    }

    /** @param start inclusive; {@code end} exclusive, not before it */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(SeriesKey key, String market, Instant start, Instant end, BigDecimal acceleratorHours) {
        SequencedMap<Instant, BigDecimal> parts = HourlySplit.of(start, end, acceleratorHours);
        entities.createNativeQuery("insert into demand_series (team, accelerator_class, metered_from, revision)"
                        + " values (:team, :class, :hour, 1) on conflict (team, accelerator_class) do update"
                        + " set metered_from = least(demand_series.metered_from, excluded.metered_from),"
                        + " revision = demand_series.revision + 1")
                .setParameter("team", key.team())
                .setParameter("class", key.acceleratorClass())
                .setParameter("hour", parts.firstEntry().getKey())
                .executeUpdate();
        parts.forEach((hour, part) -> entities.createNativeQuery(
                        "insert into metered_demand (team, accelerator_class, market, hour, accelerator_hours)"
                                + " values (:team, :class, :market, :hour, :part)"
                                + " on conflict (team, accelerator_class, hour, market) do update"
                                + " set accelerator_hours = metered_demand.accelerator_hours + excluded.accelerator_hours")
                .setParameter("team", key.team())
                .setParameter("class", key.acceleratorClass())
                .setParameter("market", market)
                .setParameter("hour", hour)
                .setParameter("part", part)
                .executeUpdate());
    }
}
