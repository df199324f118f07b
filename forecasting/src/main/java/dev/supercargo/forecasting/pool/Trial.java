package dev.supercargo.forecasting.pool;

import dev.supercargo.forecasting.model.Forecaster;

/**
 * What one model would have forecast, and what it forecasts now.
 *
 * @param past by origin, clipped at 0; where the model lacked history, what the simplest model forecast
 * @param next from the end of the series, clipped at 0
 */
record Trial(Forecaster model, double[][] past, double[] next) {}
