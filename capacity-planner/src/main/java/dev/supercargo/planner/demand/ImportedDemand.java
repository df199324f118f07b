package dev.supercargo.planner.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stores imported history; hours that were imported before are replaced. */
@ApplicationScoped
class ImportedDemand {

    private static final int ROWS_AT_ONCE = 500;

    private final EntityManager entities;

    ImportedDemand(EntityManager entities) {
        this.entities = entities;
    }

    /** @param points consecutive hours, at least one */
    @Transactional
    void replace(SeriesKey key, List<DemandPoint> points) {
        Instant from = points.getFirst().hour();
        Instant until = points.getLast().hour().plus(Duration.ofHours(1));
        entities.createNativeQuery("insert into demand_series"
                        + " (team, accelerator_class, imported_from, imported_until, revision)"
                        + " values (:team, :class, :from, :until, 1) on conflict (team, accelerator_class) do update"
                        + " set imported_from = least(demand_series.imported_from, excluded.imported_from),"
                        + " imported_until = greatest(demand_series.imported_until, excluded.imported_until),"
                        + " revision = demand_series.revision + 1")
                .setParameter("team", key.team())
                .setParameter("class", key.acceleratorClass())
                .setParameter("from", from)
                .setParameter("until", until)
                .executeUpdate();
        entities.createNativeQuery("delete from imported_demand where team = :team and accelerator_class = :class"
                        + " and hour >= :from and hour < :until")
                .setParameter("team", key.team())
                .setParameter("class", key.acceleratorClass())
                .setParameter("from", from)
                .setParameter("until", until)
                .executeUpdate();
        for (int start = 0; start < points.size(); start += ROWS_AT_ONCE) {
            insert(key, points.subList(start, Math.min(points.size(), start + ROWS_AT_ONCE)));
        }
    }

    private void insert(SeriesKey key, List<DemandPoint> points) {
        String rows = IntStream.range(0, points.size())
                .mapToObj(i -> "(:team, :class, :hour" + i + ", :hours" + i + ")")
                .collect(Collectors.joining(", "));
        var insert = entities.createNativeQuery(
                        "insert into imported_demand (team, accelerator_class, hour, accelerator_hours) values " + rows)
                .setParameter("team", key.team())
                .setParameter("class", key.acceleratorClass());
        for (int i = 0; i < points.size(); i++) {
            insert.setParameter("hour" + i, points.get(i).hour());
            insert.setParameter("hours" + i, points.get(i).acceleratorHours());
        }
        insert.executeUpdate();
    }
}
