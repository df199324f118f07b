/** What a report consists of, whatever form it is shown in: tables, charts and notes. Pure. */
@NullMarked
package dev.supercargo.planner.reports.document;

import org.jspecify.annotations.NullMarked;
