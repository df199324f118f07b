package dev.supercargo.planner.budgets;

import dev.supercargo.planner.scope.Cadence;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Reads budgets and what was spent of them, as metered. */
@ApplicationScoped
public class Budgets {

    private final Session entities;

    Budgets(Session entities) {
        this.entities = entities;
    }

    @Transactional
    public List<KnownBudget> all() {
        return entities.createNativeQuery(
                        "select budget_id, scope, cadence, limit_usd from budget order by budget_id", Tuple.class)
                .addScalar("budget_id", String.class)
                .addScalar("scope", String.class)
                .addScalar("cadence", String.class)
                .addScalar("limit_usd", BigDecimal.class)
                .getResultStream()
                .map(row -> new KnownBudget(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        Cadence.valueOf(row.get(2, String.class)),
                        Money.usd(row.get(3, BigDecimal.class))))
                .toList();
    }

    /** What jobs in the budget's scope cost in the period. */
    @Transactional
    public Money spent(KnownBudget budget, Period period) {
        BigDecimal sum = (BigDecimal) entities.createNativeQuery(
                        "select coalesce(sum(cost), 0) as spent from usage_record"
                                + " where interval_start >= :from and interval_start < :to and (:scope = '*'"
                                + " or :scope = 'team/' || team or :scope = 'user/' || user_name)",
                        Object.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("scope", budget.scope())
                .getSingleResult();
        return Money.usd(sum);
    }

    /** The spends of the last {@code count} times 24 hours before {@code now}, the newest first. */
    @Transactional
    public List<Money> days(KnownBudget budget, Instant now, int count) {
        List<Money> days = new ArrayList<>();
        for (int back = 0; back < count; back++) {
            Instant end = now.minus(Duration.ofDays(back));
            days.add(spent(budget, new Period(end.minus(Duration.ofDays(1)), end)));
        }
        return days;
    }
}
