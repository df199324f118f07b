package dev.supercargo.forecasting.model;

import dev.supercargo.forecasting.series.TimeSeries;

/**
 * One model. Implementations are immutable, thread-safe and deterministic, and look at nothing but the history given.
 * Multiplying the history by a power of two multiplies the forecast by the same.
 */
public interface Forecaster {

    /** Stable and readable, for example {@code seasonal-naive-24}; it is stored with forecasts. */
    String name();

    /** One clause that says what the model assumes, fit for "the forecast assumes that …". */
    String assumption();

    /** The fewest observations that {@link #forecast} accepts, 1 or more. */
    int minimumLength();

    /**
     * Fits the model and extends the series.
     *
     * @param history at least {@link #minimumLength()} observations
     * @param horizon steps ahead, 1 or more
     * @return {@code horizon} values beginning at {@code history.end()}; they may be negative
     */
    TimeSeries forecast(TimeSeries history, int horizon);
}
