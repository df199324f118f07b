package dev.supercargo.planner.usage;

import dev.supercargo.planner.demand.AcceleratorHours;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;

/**
 * Sums over usage records, exact.
 *
 * @param records how many were summed
 */
public record UsageTotals(long records, BigDecimal acceleratorHours, Money cost) {

    /** From a row of count, sum of hours and sum of cost, whose sums are null for no record. */
    static UsageTotals from(Long records, BigDecimal acceleratorHours, BigDecimal cost) {
        return records == 0
                ? new UsageTotals(0, BigDecimal.ZERO, Money.zero())
                : new UsageTotals(records, AcceleratorHours.tidy(acceleratorHours), Money.usd(cost));
    }
}
