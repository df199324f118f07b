package dev.supercargo.planner.outlook;

/** How urgent an alert is. */
public enum Severity {
    WARNING,
    CRITICAL
}
