package dev.supercargo.planner.usage;

import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.scope.TeamScope;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Sums over the accounts for reports. An interval counts where it began. */
@ApplicationScoped
public class UsageSums {

    private static final String IN_SCOPE = """
             from usage_record u where interval_start >= :from and interval_start < :to
             and (:everybody or team = any(:teams))
            """;

    private static final String BY_PLACE = """
            select option_id, provider, region, instance_type, market, accelerator_id, simulated,
                   sum(accelerator_hours) as accelerator_hours,
                   sum(extract(epoch from interval_end - interval_start) / 3600 * coalesce(nodes, 1)) as node_hours,
                   sum(cost) as cost
            """ + IN_SCOPE + """
             group by option_id, provider, region, instance_type, market, accelerator_id, simulated
             order by sum(cost) desc, option_id, accelerator_id, simulated
            """;

    private static final String BY_WEEK = """
            select date_trunc('week', interval_start, 'UTC') as start,
                   sum(accelerator_hours) as accelerator_hours,
                   coalesce(sum(accelerator_hours) filter (where market = 'OWNED'), 0) as owned_hours,
                   sum(cost) as cost,
                   bool_or(simulated) as simulated
            """ + IN_SCOPE + """
             group by 1 order by 1
            """;

    private final Session entities;

    UsageSums(Session entities) {
        this.entities = entities;
    }

    /** Every place, the most expensive first. */
    @Transactional
    public List<PlaceUse> byPlace(Period period, TeamScope scope) {
        return query(BY_PLACE, period, scope)
                .addScalar("option_id", String.class)
                .addScalar("provider", String.class)
                .addScalar("region", String.class)
                .addScalar("instance_type", String.class)
                .addScalar("market", String.class)
                .addScalar("accelerator_id", String.class)
                .addScalar("simulated", Boolean.class)
                .addScalar("accelerator_hours", BigDecimal.class)
                .addScalar("node_hours", BigDecimal.class)
                .addScalar("cost", BigDecimal.class)
                .getResultStream()
                .map(row -> new PlaceUse(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        row.get(6, Boolean.class),
                        row.get(7, BigDecimal.class),
                        row.get(8, BigDecimal.class),
                        Money.usd(row.get(9, BigDecimal.class))))
                .toList();
    }

    /** The most expensive first, days and weeks in their order. */
    @Transactional
    public List<UsedBy> by(Grouping grouping, Period period, TeamScope scope) {
        return query(
                        "select " + grouping.expression() + " as name, count(distinct job_id) as jobs,"
                                + " sum(accelerator_hours) as accelerator_hours, sum(cost) as cost,"
                                + " bool_or(simulated) as simulated " + IN_SCOPE + " group by 1 order by "
                                + (grouping.isTime() ? "1" : "4 desc, 1"),
                        period,
                        scope)
                .addScalar("name", String.class)
                .addScalar("jobs", Long.class)
                .addScalar("accelerator_hours", BigDecimal.class)
                .addScalar("cost", BigDecimal.class)
                .addScalar("simulated", Boolean.class)
                .getResultStream()
                .map(row -> new UsedBy(
                        row.get(0, String.class),
                        row.get(1, Long.class),
                        row.get(2, BigDecimal.class),
                        Money.usd(row.get(3, BigDecimal.class)),
                        row.get(4, Boolean.class)))
                .toList();
    }

    /** Every week with use, the oldest first. */
    @Transactional
    public List<WeekOfUse> byWeek(Period period, TeamScope scope) {
        return query(BY_WEEK, period, scope)
                .addScalar("start", Instant.class)
                .addScalar("accelerator_hours", BigDecimal.class)
                .addScalar("owned_hours", BigDecimal.class)
                .addScalar("cost", BigDecimal.class)
                .addScalar("simulated", Boolean.class)
                .getResultStream()
                .map(row -> new WeekOfUse(
                        row.get(0, Instant.class),
                        row.get(1, BigDecimal.class),
                        row.get(2, BigDecimal.class),
                        Money.usd(row.get(3, BigDecimal.class)),
                        row.get(4, Boolean.class)))
                .toList();
    }

    /** When anything was first used; empty before any use. */
    @Transactional
    public Optional<Instant> firstUse() {
        return entities.createNativeQuery("select min(interval_start) as first from usage_record", Tuple.class)
                .addScalar("first", Instant.class)
                .getResultStream()
                .map(row -> row.get(0, Instant.class))
                .filter(first -> first != null)
                .findFirst();
    }

    private NativeQuery<Tuple> query(String sql, Period period, TeamScope scope) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("everybody", scope.everybody())
                .setParameter("teams", scope.teams().toArray(String[]::new));
    }
}
