/** Alerts of the capacity planner. */
@NullMarked
package dev.supercargo.cli.alerts;

import org.jspecify.annotations.NullMarked;
