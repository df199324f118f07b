package dev.supercargo.planner.demand;

import java.time.Instant;

/**
 * What an import stored.
 *
 * @param rows hours stored
 * @param from start of the first
 * @param to end of the last
 */
public record DemandImportView(String team, String acceleratorClass, int rows, Instant from, Instant to) {}
