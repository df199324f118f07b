package dev.supercargo.forecasting;

/** What asking for a forecast can lead to. */
public sealed interface ForecastResult permits Forecast, NotEnoughHistory, NotDemand {}
