/**
 * How good forecasts are on series whose future is known: rolling origins against repeating yesterday, and the measures
 * of the M4 competition against its benchmark Naive2. Pure; reading files and timing are the caller's.
 */
@NullMarked
package dev.supercargo.forecasting.evaluation;

import org.jspecify.annotations.NullMarked;
