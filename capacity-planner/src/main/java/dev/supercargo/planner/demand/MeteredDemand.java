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
    private final SeriesRevision revision;

    MeteredDemand(EntityManager entities, SeriesRevision revision) {
        this.entities = entities;
        this.revision = revision;
    }

    /** @param start inclusive; {@code end} exclusive, not before it */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(SeriesKey key, String market, Instant start, Instant end, BigDecimal acceleratorHours) {
        SequencedMap<Instant, BigDecimal> parts = HourlySplit.of(start, end, acceleratorHours);
        revision.growBackTo(key, parts.firstEntry().getKey());
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
