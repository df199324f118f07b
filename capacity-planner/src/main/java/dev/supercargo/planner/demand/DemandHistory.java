package dev.supercargo.planner.demand;

import dev.supercargo.forecasting.series.TimeSeries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reads hourly demand, metered and imported together; hours without either are 0. */
@ApplicationScoped
public class DemandHistory {

    private static final String EXTENTS = """
            select case when grouping(team) = 1 then '*' else team end as team,
                   case when grouping(accelerator_class) = 1 then '*' else accelerator_class end as accelerator_class,
                   cast(coalesce(sum(revision), 0) as bigint) as revision,
                   min(metered_from) as metered_from,
                   min(imported_from) as imported_from,
                   max(imported_until) as imported_until
            from demand_series
            group by cube (team, accelerator_class)
            order by 1, 2
            """;

    private static final String HOURS = """
            select hour, sum(accelerator_hours) as accelerator_hours
            from (select team, accelerator_class, market, hour, accelerator_hours from metered_demand
                  union all
                  select team, accelerator_class, '' as market, hour, accelerator_hours from imported_demand) as demand
            where hour >= :from and hour < :until
              and (:team = '*' or team = :team)
              and (:class = '*' or accelerator_class = :class)
              and (:market = '*' or market = :market)
            group by hour
            """;

    /** Rounding and interruptions may leave less than nothing in an hour. */
    private static final String WANTED_HOURS = """
            select hour, greatest(sum(accelerator_hours), 0) as accelerator_hours
            from (select team, accelerator_class, hour, accelerator_hours from metered_demand
                  union all
                  select team, accelerator_class, hour, accelerator_hours from imported_demand
                  union all
                  select team, accelerator_class, hour, accelerator_hours from moved_demand) as demand
            where hour >= :from and hour < :until
              and (:team = '*' or team = :team)
              and (:class = '*' or accelerator_class = :class)
            group by hour
            """;

    private static final String BUSIEST = """
            with demand as (select team, accelerator_class, hour, accelerator_hours from metered_demand
                            union all
                            select team, accelerator_class, hour, accelerator_hours from imported_demand),
                 asked as (select * from demand where :team = '*' or team = :team)
            select accelerator_class from asked
            where hour > (select max(hour) from asked) - interval '28 days'
            group by accelerator_class
            order by sum(accelerator_hours) desc, accelerator_class
            """;

    private final Session entities;

    DemandHistory(Session entities) {
        this.entities = entities;
    }

    /** Every series and every total, the total of everything first; that one is there even before any demand. */
    @Transactional
    public List<SeriesExtent> extents() {
        return entities.createNativeQuery(EXTENTS, Tuple.class)
                .addScalar("team", String.class)
                .addScalar("accelerator_class", String.class)
                .addScalar("revision", Long.class)
                .addScalar("metered_from", Instant.class)
                .addScalar("imported_from", Instant.class)
                .addScalar("imported_until", Instant.class)
                .getResultStream()
                .map(DemandHistory::extent)
                .toList();
    }

    @Transactional
    public Optional<SeriesExtent> extent(SeriesKey key) {
        return extents().stream().filter(extent -> extent.key().equals(key)).findFirst();
    }

    /** Accelerator classes with demand in the last 28 days that had any, the most wanted first. @param team or {@code *} */
    @Transactional
    public List<String> busiest(String team) {
        return entities.createNativeQuery(BUSIEST, String.class)
                .setParameter("team", team)
                .getResultList();
    }

    /**
     * What was used.
     *
     * @param market a market, or {@code *} for all and for imports, which have none
     */
    @Transactional
    public List<DemandPoint> points(SeriesKey key, String market, HourRange range) {
        return points(entities.createNativeQuery(HOURS, Tuple.class).setParameter("market", market), key, range);
    }

    /** What was wanted: as {@link #points}, but a job that waited counts since it wanted to run. */
    @Transactional
    public List<DemandPoint> wanted(SeriesKey key, HourRange range) {
        return points(entities.createNativeQuery(WANTED_HOURS, Tuple.class), key, range);
    }

    /** What was wanted, as a series to forecast. @param range empty before any demand */
    @Transactional
    public TimeSeries wantedSeries(SeriesKey key, Optional<HourRange> range) {
        return range.map(hours -> TimeSeries.hourly(
                        hours.from(),
                        wanted(key, hours).stream()
                                .mapToDouble(point -> point.acceleratorHours().doubleValue())
                                .toArray()))
                .orElseGet(() -> TimeSeries.hourly(Instant.EPOCH));
    }

    private static List<DemandPoint> points(NativeQuery<Tuple> query, SeriesKey key, HourRange range) {
        Map<Instant, BigDecimal> byHour = new HashMap<>();
        query.addScalar("hour", Instant.class)
                .addScalar("accelerator_hours", BigDecimal.class)
                .setParameter("from", range.from())
                .setParameter("until", range.until())
                .setParameter("team", key.team())
                .setParameter("class", key.acceleratorClass())
                .getResultStream()
                .forEach(row -> byHour.put(row.get(0, Instant.class), row.get(1, BigDecimal.class)));
        return IntStream.range(0, range.hours())
                .mapToObj(i -> range.from().plus(Duration.ofHours(i)))
                .map(hour -> new DemandPoint(hour, AcceleratorHours.tidy(byHour.getOrDefault(hour, BigDecimal.ZERO))))
                .toList();
    }

    private static SeriesExtent extent(Tuple row) {
        return new SeriesExtent(
                new SeriesKey(row.get(0, String.class), row.get(1, String.class)),
                row.get(2, Long.class),
                row.get(3, Instant.class),
                row.get(4, Instant.class),
                row.get(5, Instant.class));
    }
}
