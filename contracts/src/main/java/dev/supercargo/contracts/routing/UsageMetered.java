package dev.supercargo.contracts.routing;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A job, or a deployment at the edge, used a place for an interval; the intervals of one do not overlap. The sum of their costs is
 * its cost.
 *
 * @param usageId unique
 * @param jobId of the job or the deployment
 * @param attempt 1 for a deployment
 * @param accelerators total over all nodes
 * @param acceleratorHours accelerators × interval, exact to nano-hours
 * @param pricePerHour all nodes together, frozen at the decision
 * @param cost pricePerHour × interval
 */
public record UsageMetered(
        String usageId,
        String jobId,
        int attempt,
        String team,
        String user,
        PlaceRef place,
        String acceleratorId,
        int accelerators,
        Instant intervalStart,
        Instant intervalEnd,
        BigDecimal acceleratorHours,
        Money pricePerHour,
        Money cost)
        implements UsageEvent {}
