/** The budgets, as the router tells, and what was spent of them. */
@NullMarked
package dev.supercargo.planner.budgets;

import org.jspecify.annotations.NullMarked;
