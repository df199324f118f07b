/** Budgets and how they stand. */
@NullMarked
package dev.supercargo.cli.budgets;

import org.jspecify.annotations.NullMarked;
