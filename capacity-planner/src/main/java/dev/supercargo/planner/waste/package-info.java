/**
 * Where money went without effect, and what could be done about it, ranked by dollars. Pure: every figure follows from
 * its arguments and says how it was computed.
 */
@NullMarked
package dev.supercargo.planner.waste;

import org.jspecify.annotations.NullMarked;
