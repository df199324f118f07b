/**
 * What lies ahead and when it is worth an alert: how long a budget lasts, and how an alert begins and ends without
 * flapping. Pure.
 */
@NullMarked
package dev.supercargo.planner.outlook;

import org.jspecify.annotations.NullMarked;
