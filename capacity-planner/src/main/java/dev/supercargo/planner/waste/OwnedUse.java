package dev.supercargo.planner.waste;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;

/**
 * How an asset was used.
 *
 * @param heldHours accelerator-hours that there were
 * @param usedHours accelerator-hours in use
 * @param idleCost of one accelerator-hour, used or not
 */
public record OwnedUse(
        String assetId,
        String acceleratorId,
        BigDecimal heldHours,
        BigDecimal usedHours,
        Measured<Money> idleCost,
        boolean simulated) {

    BigDecimal idleHours() {
        return heldHours.subtract(usedHours).max(BigDecimal.ZERO);
    }
}
