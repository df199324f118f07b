/** Facts that capacity-planner publishes about forecasts. */
@NullMarked
package dev.supercargo.contracts.capacity;

import org.jspecify.annotations.NullMarked;
