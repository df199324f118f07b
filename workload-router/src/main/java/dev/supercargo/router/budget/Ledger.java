package dev.supercargo.router.budget;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.routing.BudgetEvent;
import dev.supercargo.contracts.routing.BudgetExhausted;
import dev.supercargo.contracts.routing.BudgetSet;
import dev.supercargo.contracts.routing.BudgetThresholdCrossed;
import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.query.NativeQuery;

/**
 * The ledger of all budgets: a decision reserves the expected cost, usage is charged against the reservation, and the
 * rest is set free when the job ends. Budgets are locked while they change, so that two decisions cannot promise the
 * same dollar.
 */
@ApplicationScoped
public class Ledger {

    private final EntityManager entities;
    private final BudgetsAtHand budgets;
    private final Outbox outbox;

    Ledger(EntityManager entities, BudgetsAtHand budgets, Outbox outbox) {
        this.entities = entities;
        this.budgets = budgets;
        this.outbox = outbox;
    }

    /**
     * Locks the budgets of several jobs at once and in one order: whoever comes for them one after the other would wait for
     * somebody who waits for him.
     *
     * @param scopes that the jobs fall under, {@link #scopes}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Set<String> scopes) {
        budgets.covering(scopes, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of the budgets that a job of this team and user draws on. */
    public static Set<String> scopes(String team, String user) {
        return Set.of("*", "team/" + team, "user/" + user);
    }

    /**
     * The budgets that a job of this team and user draws on, without what the job itself holds reserved. They are locked, so
     * that nobody else promises what is left.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public BudgetView view(String jobId, String team, String user, Instant now) {
        return view(covering(team, user), jobId, now);
    }

    /** The same without a lock, for those who promise nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public BudgetView glance(String jobId, String team, String user, Instant now) {
        return view(budgets.covering(scopes(team, user), LockModeType.NONE), jobId, now);
    }

    private BudgetView view(List<Budget> budgets, String jobId, Instant now) {
        return new BudgetView(budgets.stream()
                .map(budget -> new BudgetView.Line(
                        budget.id,
                        budget.scope + " (" + budget.period.name().toLowerCase(Locale.ROOT) + ")",
                        standing(budget, now).remaining().plus(reservation(jobId, budget.id))))
                .toList());
    }

    /** Promises {@code amount} to the job, which holds nothing: what it held before is to be set free first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reserve(String jobId, String team, String user, Money amount) {
        for (Budget budget : covering(team, user)) {
            entities.createNativeQuery(
                            "insert into budget_reservation (job_id, budget_id, amount_usd) values (?1, ?2, ?3)")
                    .unwrap(NativeQuery.class)
                    .addSynchronizedQuerySpace("budget_reservation")
                    .setParameter(1, jobId)
                    .setParameter(2, budget.id)
                    .setParameter(3, amount.amount())
                    .executeUpdate();
        }
    }

    /** Charges usage, first against the job's reservation, and tells when a threshold is crossed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void charge(String usageId, String jobId, String team, String user, Money cost, Instant at) {
        for (Budget budget : covering(team, user)) {
            entities.createNativeQuery("""
                            insert into budget_charge (usage_id, budget_id, period_start, amount_usd)
                            values (?1, ?2, ?3, ?4)
                            """)
                    .setParameter(1, usageId)
                    .setParameter(2, budget.id)
                    .setParameter(3, budget.period.start(at))
                    .setParameter(4, cost.amount())
                    .executeUpdate();
            entities.createNativeQuery("""
                            update budget_reservation set amount_usd = greatest(0, amount_usd - ?3)
                            where job_id = ?1 and budget_id = ?2
                            """)
                    .setParameter(1, jobId)
                    .setParameter(2, budget.id)
                    .setParameter(3, cost.amount())
                    .executeUpdate();
            alert(budget, at);
        }
    }

    /** Sets free what the job still holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(String jobId) {
        entities.createNativeQuery("delete from budget_reservation where job_id = ?1")
                // What waits to be written to other tables need not be written for this.
                .unwrap(NativeQuery.class)
                .addSynchronizedQuerySpace("budget_reservation")
                .setParameter(1, jobId)
                .executeUpdate();
    }

    /** Sets free what is held under ids with this beginning, except for these. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settleAllBut(String beginning, Collection<String> kept) {
        entities.createNativeQuery("delete from budget_reservation where starts_with(job_id, ?1) and job_id <> all(?2)")
                .setParameter(1, beginning)
                .setParameter(2, kept.toArray(String[]::new))
                .executeUpdate();
    }

    /** What is left of the budgets that this team and user draw on, without what {@code id} itself holds reserved. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Room> rooms(String id, String team, String user, Instant now) {
        return covering(team, user).stream()
                .map(budget -> {
                    Standing standing = standing(budget, now);
                    return new Room(
                            budget.id,
                            budget.limit,
                            standing.remaining().plus(reservation(id, budget.id)),
                            standing.periodEnd());
                })
                .toList();
    }

    /** The budgets that are spent now and stop running jobs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Exhausted> suspending(Instant now) {
        return entities.createQuery("from Budget where onExhausted = :suspend order by id", Budget.class)
                .setParameter("suspend", OnExhausted.SUSPEND_RUNNING)
                .getResultStream()
                .filter(budget -> standing(budget, now).level() >= 100)
                .map(budget -> new Exhausted(budget.id, budget.scope, budget.limit, budget.period.end(now)))
                .toList();
    }

    Standing standing(Budget budget, Instant at) {
        Instant start = budget.period.start(at);
        Money spent = sum(
                "select sum(amount_usd) from budget_charge where budget_id = ?1 and period_start = ?2",
                budget.id,
                start);
        Money reserved = sum("select sum(amount_usd) from budget_reservation where budget_id = ?1", budget.id);
        return new Standing(budget.limit, spent, reserved, start, budget.period.end(at));
    }

    /** Tells what the budget is now, and whether that crosses a threshold. */
    void set(Budget budget, Instant at) {
        outbox.append(new BudgetSet(budget.id, budget.version, budget.scope, budget.period.name(), budget.limit, at));
        alert(budget, at);
    }

    /** Tells when a threshold is crossed that was not told in this period. */
    void alert(Budget budget, Instant at) {
        Standing standing = standing(budget, at);
        int told = standing.periodStart().equals(budget.alertedStart) ? budget.alertedLevel : 0;
        if (standing.level() > told) {
            budget.alertedLevel = standing.level();
            budget.alertedStart = standing.periodStart();
            entities.flush();
            outbox.append(event(budget, standing, at));
        }
    }

    private static BudgetEvent event(Budget budget, Standing standing, Instant at) {
        String message = String.format(
                Locale.ROOT,
                "Budget %s: $%s of $%s spent (%.0f %%).",
                budget.id,
                standing.spent().amount().setScale(2, RoundingMode.HALF_EVEN),
                standing.limit().amount().setScale(2, RoundingMode.HALF_EVEN),
                standing.usedPercent());
        return standing.level() >= 100
                ? new BudgetExhausted(
                        budget.id,
                        budget.version,
                        budget.scope,
                        standing.limit(),
                        standing.spent(),
                        standing.reserved(),
                        standing.periodStart(),
                        standing.periodEnd(),
                        message + " " + budget.onExhausted.consequence(),
                        at)
                : new BudgetThresholdCrossed(
                        budget.id,
                        budget.version,
                        budget.scope,
                        standing.level(),
                        standing.limit(),
                        standing.spent(),
                        standing.reserved(),
                        standing.periodStart(),
                        standing.periodEnd(),
                        message,
                        at);
    }

    private List<Budget> covering(String team, String user) {
        return budgets.covering(scopes(team, user), LockModeType.PESSIMISTIC_WRITE);
    }

    private Money reservation(String jobId, String budgetId) {
        return sum(
                "select sum(amount_usd) from budget_reservation where job_id = ?1 and budget_id = ?2", jobId, budgetId);
    }

    private Money sum(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql, BigDecimal.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        Object sum = query.getSingleResult();
        return sum == null ? Money.zero() : Money.usd((BigDecimal) sum);
    }
}
