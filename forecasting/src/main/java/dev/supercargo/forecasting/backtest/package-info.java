/**
 * Rolling-origin back-tests: every model forecasts from the same past moments, sees nothing that came later, and is
 * scored on what then happened.
 */
@NullMarked
package dev.supercargo.forecasting.backtest;

import org.jspecify.annotations.NullMarked;
