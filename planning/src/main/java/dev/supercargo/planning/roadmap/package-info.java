/** The plan: what to order, reserve and retire in which month, and what it is expected to cost. */
@NullMarked
package dev.supercargo.planning.roadmap;

import org.jspecify.annotations.NullMarked;
