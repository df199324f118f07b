package dev.supercargo.planner.usage;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What was used in one week.
 *
 * @param start Monday, 00:00 UTC
 * @param acceleratorHours sum, exact
 * @param ownedHours of them, on owned hardware
 * @param cost sum, exact
 * @param simulated true if any of it ran on a simulated cluster
 */
public record WeekOfUse(
        Instant start, BigDecimal acceleratorHours, BigDecimal ownedHours, Money cost, boolean simulated) {}
