package dev.supercargo.planner.usage;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;

/**
 * Use of one group.
 *
 * @param name of the team, market, accelerator, day or week
 * @param jobs how many different ones
 * @param simulated true if any of it ran on a simulated cluster
 */
public record UsedBy(String name, long jobs, BigDecimal acceleratorHours, Money cost, boolean simulated) {}
