/** Demand as a plan sees it: month by month, each a distribution over its hours and over what may come. */
@NullMarked
package dev.supercargo.planning.demand;

import org.jspecify.annotations.NullMarked;
