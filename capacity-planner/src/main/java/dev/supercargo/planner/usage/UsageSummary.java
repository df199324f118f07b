package dev.supercargo.planner.usage;

import java.util.List;

/**
 * Usage summed by dimensions.
 *
 * @param totals over everything that matches
 * @param groups the most expensive first, at most as many as asked for
 * @param groupCount how many groups there are
 */
public record UsageSummary(UsageTotals totals, List<UsageGroup> groups, int groupCount) {}
