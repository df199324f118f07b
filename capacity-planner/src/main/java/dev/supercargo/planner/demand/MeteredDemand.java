package dev.supercargo.planner.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds metered use to the hourly demand, in the transaction that stores the use. */
@ApplicationScoped
public class MeteredDemand {

    private final EntityManager entities;
    private final SeriesRevision revision;

    MeteredDemand(EntityManager entities, SeriesRevision revision) {
        this.entities = entities;
        this.revision = revision;
    }

    /**
     * An interval of use.
     *
     * @param start inclusive
     * @param end exclusive, not before {@code start}
     */
    public record Use(SeriesKey key, String market, Instant start, Instant end, BigDecimal acceleratorHours) {}

    private record Cell(SeriesHour hour, String market) {

        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::hour).thenComparing(Cell::market);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<Use> uses) {
        SortedMap<Cell, BigDecimal> sums = new TreeMap<>(Cell.ORDER);
        SortedMap<SeriesKey, Instant> since = new TreeMap<>();
        for (Use use : uses) {
            SequencedMap<Instant, BigDecimal> parts = HourlySplit.of(use.start(), use.end(), use.acceleratorHours());
            parts.forEach((hour, part) ->
                    sums.merge(new Cell(new SeriesHour(use.key(), hour), use.market()), part, BigDecimal::add));
            since.merge(use.key(), parts.firstEntry().getKey(), SeriesRevision::earlier);
        }
        if (sums.isEmpty()) {
            return;
        }
        revision.growBackTo(since);
        add(sums);
    }

    private void add(Map<Cell, BigDecimal> sums) {
        List<SeriesHour> hours = sums.keySet().stream().map(Cell::hour).toList();
        entities.createNativeQuery(
                        "insert into metered_demand (team, accelerator_class, market, hour, accelerator_hours)"
                                + " select * from unnest(cast(:teams as text[]), cast(:classes as text[]),"
                                + " cast(:markets as text[]), cast(:hours as timestamptz[]), cast(:parts as numeric[]))"
                                + " on conflict (team, accelerator_class, hour, market) do update"
                                + " set accelerator_hours = metered_demand.accelerator_hours + excluded.accelerator_hours")
                .setParameter("teams", SeriesHour.teams(hours))
                .setParameter("classes", SeriesHour.classes(hours))
                .setParameter(
                        "markets", sums.keySet().stream().map(Cell::market).toArray(String[]::new))
                .setParameter("hours", SeriesHour.hours(hours))
                .setParameter("parts", sums.values().toArray(BigDecimal[]::new))
                .executeUpdate();
    }
}
