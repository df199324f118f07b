/**
 * Forecasts of demand with honest intervals: {@link dev.supercargo.forecasting.Forecasting} back-tests a portfolio of
 * models on the series itself, pools them by how they would have served it, and says why. Pure and deterministic: no
 * clock, no randomness, no I/O, so that a forecast can be reproduced from its history.
 */
@NullMarked
package dev.supercargo.forecasting;

import org.jspecify.annotations.NullMarked;
