package dev.supercargo.planner.budgets;

import dev.supercargo.chassis.inbox.Inbox;
import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.routing.BudgetEvent;
import dev.supercargo.contracts.routing.BudgetExhausted;
import dev.supercargo.contracts.routing.BudgetSet;
import dev.supercargo.contracts.routing.BudgetThresholdCrossed;
import dev.supercargo.planner.scope.Cadence;
import dev.supercargo.quantities.Money;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps the newest news of each budget. A threshold tells limit and period as well, so that a planner that joins after
 * the topic was compacted knows the budget, too.
 */
@ApplicationScoped
class BudgetConsumer {

    private final Inbox inbox;
    private final EntityManager entities;

    BudgetConsumer(Inbox inbox, EntityManager entities) {
        this.inbox = inbox;
        this.entities = entities;
    }

    @Incoming("budgets")
    @Blocking
    CompletionStage<Void> receive(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, this::handle);
    }

    private void handle(Event event) {
        if (!(event instanceof BudgetEvent fact)) {
            throw new PoisonEvent(event.getClass().getSimpleName() + " is no fact about a budget");
        }
        switch (fact) {
            case BudgetSet set -> keep(set.budgetId(), set.version(), set.scope(), cadence(set), set.limit());
            case BudgetThresholdCrossed crossed ->
                keep(
                        crossed.budgetId(),
                        crossed.version(),
                        crossed.scope(),
                        cadence(crossed.periodStart(), crossed.periodEnd()),
                        crossed.limit());
            case BudgetExhausted spent ->
                keep(
                        spent.budgetId(),
                        spent.version(),
                        spent.scope(),
                        cadence(spent.periodStart(), spent.periodEnd()),
                        spent.limit());
        }
    }

    private void keep(String budgetId, long version, String scope, Cadence cadence, Money limit) {
        entities.createNativeQuery("""
                        insert into budget as known (budget_id, version, scope, cadence, limit_usd)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (budget_id) do update
                        set version = excluded.version, scope = excluded.scope, cadence = excluded.cadence,
                            limit_usd = excluded.limit_usd
                        where known.version < excluded.version""")
                .setParameter(1, budgetId)
                .setParameter(2, version)
                .setParameter(3, scope)
                .setParameter(4, cadence.name())
                .setParameter(5, limit.amount())
                .executeUpdate();
    }

    private static Cadence cadence(BudgetSet set) {
        for (Cadence cadence : Cadence.values()) {
            if (cadence.name().equals(set.period())) {
                return cadence;
            }
        }
        throw new PoisonEvent("budget " + set.budgetId() + " has the period " + set.period());
    }

    private static Cadence cadence(Instant start, Instant end) {
        long days = Duration.between(start, end).toDays();
        return days <= 1 ? Cadence.DAILY : days <= 7 ? Cadence.WEEKLY : Cadence.MONTHLY;
    }
}
