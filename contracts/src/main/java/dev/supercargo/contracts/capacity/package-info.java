/** Facts that capacity-planner publishes about forecasts and plans. */
@NullMarked
package dev.supercargo.contracts.capacity;

import org.jspecify.annotations.NullMarked;
