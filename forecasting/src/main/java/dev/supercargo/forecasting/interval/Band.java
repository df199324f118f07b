package dev.supercargo.forecasting.interval;

import dev.supercargo.forecasting.series.TimeSeries;

/**
 * One prediction interval over the whole horizon.
 *
 * @param level how often the truth shall lie inside
 * @param lower never below 0 and never above the point forecast
 * @param upper never below the point forecast
 */
public record Band(Level level, TimeSeries lower, TimeSeries upper) {}
