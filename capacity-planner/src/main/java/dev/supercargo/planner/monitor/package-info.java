/** The performance monitor: accuracy of predictions, use of what is held, waste, opportunities and trends over HTTP. */
@NullMarked
package dev.supercargo.planner.monitor;

import org.jspecify.annotations.NullMarked;
