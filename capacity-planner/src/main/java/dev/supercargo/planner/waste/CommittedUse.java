package dev.supercargo.planner.waste;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;

/**
 * How a commitment was used.
 *
 * @param machine provider, region and instance type
 * @param heldHours instance-hours that were paid for
 * @param usedHours instance-hours in use
 * @param pricePerHour of one instance
 */
public record CommittedUse(
        String commitmentId,
        Machine machine,
        BigDecimal heldHours,
        BigDecimal usedHours,
        Money pricePerHour,
        boolean simulated) {

    BigDecimal unusedHours() {
        return heldHours.subtract(usedHours).max(BigDecimal.ZERO);
    }
}
