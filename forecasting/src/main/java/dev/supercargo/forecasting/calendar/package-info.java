/**
 * Working days, holidays and what they do to demand. {@link dev.supercargo.forecasting.calendar.WorkCalendar} holds the
 * facts; {@link dev.supercargo.forecasting.calendar.CalendarAdjustment} looks in the history whether they matter.
 */
@NullMarked
package dev.supercargo.forecasting.calendar;

import org.jspecify.annotations.NullMarked;
