package dev.supercargo.planner.waste;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;

/**
 * What one kind of loss cost: interruptions by cause, or failed jobs by team and code.
 *
 * @param subject the cause, or team and code
 * @param times how often, positive
 */
public record LostWork(String subject, int times, BigDecimal acceleratorHours, Money cost, boolean simulated) {}
