package dev.supercargo.forecasting.backtest;

import dev.supercargo.forecasting.interval.OutOfSampleErrors;
import dev.supercargo.forecasting.model.Forecaster;

/**
 * One model's back-test.
 *
 * @param errors from which its intervals are made
 */
public record Trial(Forecaster model, OutOfSampleErrors errors, Score score) {}
