/**
 * The forecasting models. Each is a {@link dev.supercargo.forecasting.model.Forecaster}: a deterministic function of
 * the history alone. A {@link dev.supercargo.forecasting.model.Portfolio} lists them from the simplest to the most
 * elaborate, which is also how ties are broken.
 */
@NullMarked
package dev.supercargo.forecasting.model;

import org.jspecify.annotations.NullMarked;
