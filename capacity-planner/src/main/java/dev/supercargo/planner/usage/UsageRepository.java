package dev.supercargo.planner.usage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The usage records. */
@ApplicationScoped
class UsageRepository implements PanacheRepositoryBase<UsageEntity, Long> {

    private static final String SUMS = "count(u), sum(u.acceleratorHours), sum(u.cost)";

    /** Those of {@code usageIds} that are in the accounts; the caller may add to them. */
    Set<String> known(List<String> usageIds) {
        return getSession()
                .createNativeQuery("select usage_id from usage_record where usage_id = any(:ids)", String.class)
                .setParameter("ids", usageIds.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Newest arrival first, from the one before {@code before} on. */
    List<UsageEntity> page(UsageFilter filter, Optional<Long> before, int count) {
        UsageFilter.Where where = filter.where();
        Map<String, Object> parameters = new LinkedHashMap<>(where.parameters());
        before.ifPresent(position -> parameters.put("before", position));
        return find(
                        "from UsageEntity u where " + where.clause()
                                + (before.isPresent() ? " and u.position < :before" : "")
                                + " order by u.position desc",
                        parameters)
                .range(0, count - 1)
                .list();
    }

    UsageTotals totals(UsageFilter filter) {
        Tuple sums = query("select " + SUMS + " from UsageEntity u where ", filter, "")
                .getSingleResult();
        return totals(sums, 0);
    }

    /** The most expensive first; equal ones by name. */
    List<UsageGroup> groups(UsageFilter filter, Set<Dimension> dimensions) {
        String fields = dimensions.stream().map(Dimension::field).collect(Collectors.joining(", "));
        return query(
                        "select " + fields + ", " + SUMS + " from UsageEntity u where ",
                        filter,
                        " group by " + fields + " order by sum(u.cost) desc, " + fields)
                .getResultStream()
                .map(row -> group(row, dimensions))
                .toList();
    }

    private TypedQuery<Tuple> query(String select, UsageFilter filter, String rest) {
        UsageFilter.Where where = filter.where();
        TypedQuery<Tuple> query = getEntityManager().createQuery(select + where.clause() + rest, Tuple.class);
        where.parameters().forEach(query::setParameter);
        return query;
    }

    private static UsageGroup group(Tuple row, Set<Dimension> dimensions) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        int column = 0;
        for (Dimension dimension : dimensions) {
            values.put(dimension, row.get(column++, String.class));
        }
        return UsageGroup.of(values, totals(row, column));
    }

    private static UsageTotals totals(Tuple row, int column) {
        return UsageTotals.from(
                row.get(column, Long.class),
                row.get(column + 1, BigDecimal.class),
                row.get(column + 2, BigDecimal.class));
    }
}
