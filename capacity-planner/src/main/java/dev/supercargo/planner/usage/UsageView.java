package dev.supercargo.planner.usage;

import dev.supercargo.planner.demand.AcceleratorHours;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/**
 * One metered interval.
 *
 * @param accelerators in use, over all nodes
 * @param acceleratorHours accelerators × interval, exact
 * @param pricePerHour all nodes together, frozen at the decision
 * @param simulated true if the cluster is simulated
 */
public record UsageView(
        String usageId,
        String jobId,
        int attempt,
        String team,
        String user,
        String provider,
        String region,
        String zone,
        String instanceType,
        String market,
        String cluster,
        boolean simulated,
        String acceleratorId,
        int accelerators,
        Instant intervalStart,
        Instant intervalEnd,
        BigDecimal acceleratorHours,
        Money pricePerHour,
        Money cost) {

    static UsageView from(UsageEntity entity) {
        Currency currency = Currency.getInstance(entity.currency);
        return new UsageView(
                entity.usageId,
                entity.jobId,
                entity.attempt,
                entity.team,
                entity.user,
                entity.provider,
                entity.region,
                entity.zone,
                entity.instanceType,
                entity.market,
                entity.cluster,
                entity.simulated,
                entity.acceleratorId,
                entity.accelerators,
                entity.intervalStart,
                entity.intervalEnd,
                AcceleratorHours.tidy(entity.acceleratorHours),
                new Money(entity.pricePerHour, currency),
                new Money(entity.cost, currency));
    }
}
