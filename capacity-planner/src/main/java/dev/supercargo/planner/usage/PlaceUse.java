package dev.supercargo.planner.usage;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;

/**
 * What a place was used for in a period.
 *
 * @param optionId the offer id, {@code local/<asset id>} or {@code commitment/<commitment id>}
 * @param simulated true if the cluster is simulated
 * @param acceleratorHours sum, exact
 * @param nodeHours time that nodes ran, added up over the nodes
 * @param cost sum, exact
 */
public record PlaceUse(
        String optionId,
        String provider,
        String region,
        String instanceType,
        String market,
        String acceleratorId,
        boolean simulated,
        BigDecimal acceleratorHours,
        BigDecimal nodeHours,
        Money cost) {}
