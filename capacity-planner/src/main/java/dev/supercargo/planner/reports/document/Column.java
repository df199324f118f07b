package dev.supercargo.planner.reports.document;

/**
 * A column.
 *
 * @param name stable name for programs, its unit last
 * @param heading for people
 */
public record Column(String name, String heading) {}
