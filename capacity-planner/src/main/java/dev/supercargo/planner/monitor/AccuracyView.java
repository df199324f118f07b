package dev.supercargo.planner.monitor;

import dev.supercargo.planner.accuracy.Dimension;
import dev.supercargo.planner.accuracy.GroupAccuracy;
import dev.supercargo.planner.scope.Period;
import java.util.List;

/**
 * Predictions against what became of them.
 *
 * @param runs jobs compared: those that succeeded in one attempt
 * @param groups those whose predictions drift first, then the largest
 */
public record AccuracyView(Period period, Dimension by, int runs, List<GroupAccuracy> groups) {}
