/** Working days and holidays of teams, which their forecasts heed. */
@NullMarked
package dev.supercargo.planner.calendars;

import org.jspecify.annotations.NullMarked;
