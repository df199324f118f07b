package dev.supercargo.planner.usage;

import java.util.Map;

/**
 * The sums of one group; the dimensions that were not asked for are absent.
 *
 * @param totals of the group
 */
public record UsageGroup(String team, String accelerator, String market, String job, UsageTotals totals) {

    static UsageGroup of(Map<Dimension, String> values, UsageTotals totals) {
        return new UsageGroup(
                values.get(Dimension.TEAM),
                values.get(Dimension.ACCELERATOR),
                values.get(Dimension.MARKET),
                values.get(Dimension.JOB),
                totals);
    }
}
