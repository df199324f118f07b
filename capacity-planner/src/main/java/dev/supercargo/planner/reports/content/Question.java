package dev.supercargo.planner.reports.content;

import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.scope.TeamScope;
import java.time.Instant;

/**
 * What a report shall be about.
 *
 * @param about whose jobs, for people
 * @param now platform time
 */
public record Question(Period period, TeamScope scope, String about, Instant now) {}
