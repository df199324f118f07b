package dev.supercargo.pricing.commitments;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How one commitment was used.
 *
 * @param held instance-hours paid for, or dollars of spend of a savings plan
 * @param used of them
 * @param utilisation 0..1; absent if it did not run in the period
 * @param cost of what was held
 * @param waste of it, for what was not used
 * @param costPerUsedUnit absent if nothing was used
 * @param simulated some of the use was metered by a simulated cluster
 */
record CommitmentUseView(
        CommitmentView commitment,
        BigDecimal held,
        BigDecimal used,
        @Nullable Double utilisation,
        Money cost,
        Money waste,
        @Nullable Money costPerUsedUnit,
        boolean simulated) {}
