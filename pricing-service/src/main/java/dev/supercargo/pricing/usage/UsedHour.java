package dev.supercargo.pricing.usage;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Use of one kind of machine in one hour.
 *
 * @param market {@code SPOT}, {@code ON_DEMAND} or {@code RESERVED}
 * @param commitmentId empty if the machine was rented without one
 * @param simulated metered by a simulated cluster
 */
public record UsedHour(
        InstanceKey machine,
        String market,
        String commitmentId,
        Instant hour,
        boolean simulated,
        BigDecimal instanceHours,
        Money cost) {

    /** Whether a commitment could have covered it: spot is cheaper than any, and goes away. */
    public boolean isReliable() {
        return !market.equals("SPOT");
    }
}
