/** What stands in each report. */
@NullMarked
package dev.supercargo.planner.reports.content;

import org.jspecify.annotations.NullMarked;
