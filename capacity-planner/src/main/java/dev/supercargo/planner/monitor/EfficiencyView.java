package dev.supercargo.planner.monitor;

import dev.supercargo.planner.scope.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Efficiency by week.
 *
 * @param weeks those with use, the oldest first; the first and the last may be cut by the period
 * @param costPerHourTrendPercent median change of the cost per accelerator-hour from week to week, in percent of its
 *     median; absent for fewer than three weeks
 * @param lostTrendPoints median change of the lost share from week to week, in percentage points; absent likewise
 */
public record EfficiencyView(
        Period period,
        List<EfficiencyWeek> weeks,
        @Nullable Double costPerHourTrendPercent,
        @Nullable Double lostTrendPoints) {}
