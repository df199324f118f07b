/**
 * What is owned, committed and offered now: the newest facts of the catalog's and pricing's compacted topics, in memory.
 * What was held in the past, for reports over a period, is in {@code holdings}.
 */
@NullMarked
package dev.supercargo.planner.market;

import org.jspecify.annotations.NullMarked;
