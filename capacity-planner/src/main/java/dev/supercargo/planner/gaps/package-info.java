/** Expected demand against what is owned, hour by hour: how much must be rented or wait, and from when on. */
@NullMarked
package dev.supercargo.planner.gaps;

import org.jspecify.annotations.NullMarked;
