/** Tables as CSV (RFC 4180). Pure. */
@NullMarked
package dev.supercargo.planner.reports.csv;

import org.jspecify.annotations.NullMarked;
