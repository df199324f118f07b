/**
 * How running times turned out against their predictions: bias, spread, and a sequential test for drift. Pure: the same
 * comparisons give the same figures.
 */
@NullMarked
package dev.supercargo.planner.accuracy;

import org.jspecify.annotations.NullMarked;
