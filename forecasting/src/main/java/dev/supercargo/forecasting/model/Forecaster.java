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

    /** The fewest observations that a forecast needs, 1 or more. */
    int minimumLength();

    /**
     * Forecasts from several moments of a series at once, which lets a model carry its fit from one to the next. What is
     * forecast from a moment depends on earlier values only.
     *
     * @param values the series
     * @param cuts how many values are known at each moment, ascending, each at least {@link #minimumLength()}
     * @param horizon steps ahead, 1 or more
     * @return for each moment {@code horizon} finite values, which may be negative
     */
    double[][] forecasts(double[] values, int[] cuts, int horizon);

    /** Extends a series of at least {@link #minimumLength()} observations. */
    default TimeSeries forecast(TimeSeries history, int horizon) {
        return history.following(forecasts(history.values(), new int[] {history.length()}, horizon)[0]);
    }
}
