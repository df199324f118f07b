/**
 * Cost as FOCUS 1.2, the FinOps Open Cost and Usage Specification: one row per charge, the columns of the specification by
 * their ids, nothing for null, plain decimals, times in UTC.
 */
@NullMarked
package dev.supercargo.planner.reports.focus;

import org.jspecify.annotations.NullMarked;
