package dev.supercargo.planner.waste;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;

/**
 * What was rented without a commitment.
 *
 * @param market {@code ON_DEMAND} or {@code SPOT}
 * @param nodeHours instance-hours, positive
 */
public record RentedUse(
        Machine machine,
        String market,
        String acceleratorId,
        BigDecimal acceleratorHours,
        BigDecimal nodeHours,
        Money cost,
        boolean simulated) {}
