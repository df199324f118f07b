/** When a pool of rented nodes may grow: limits, opening hours and what stands against them. Pure. */
@NullMarked
package dev.supercargo.engine.autoscaling;

import org.jspecify.annotations.NullMarked;
