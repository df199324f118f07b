package dev.supercargo.router.placement;

import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;

/**
 * What another policy would have done with the same job at the same moment; absent fields are unknown or do not apply.
 *
 * @param decided whether this is the policy that decided
 * @param outcome {@code PLACED}, {@code DEFERRED} or {@code REJECTED}
 * @param place as people read it; of the awaited place if it would have waited
 * @param expectedCost full cost of the job there
 * @param marginalCost what is spent only because the job runs there
 * @param costDifference expected cost less that of what was decided; negative if it would have been cheaper
 * @param finishDifference expected finish less that of what was decided; negative if it would have been earlier
 */
public record AlternativeView(
        String policy,
        boolean decided,
        String outcome,
        String optionId,
        String place,
        String market,
        Money expectedCost,
        Money marginalCost,
        Instant expectedFinish,
        Money costDifference,
        Duration finishDifference,
        String reason) {}
