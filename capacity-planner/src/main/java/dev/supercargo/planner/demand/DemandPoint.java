package dev.supercargo.planner.demand;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Demand in one hour.
 *
 * @param hour its start
 * @param acceleratorHours used in it, exact; equally the mean number of accelerators in use
 */
public record DemandPoint(Instant hour, BigDecimal acceleratorHours) {}
