package dev.supercargo.forecasting;

import dev.supercargo.forecasting.interval.Band;
import dev.supercargo.forecasting.interval.Level;
import dev.supercargo.forecasting.series.TimeSeries;
import java.util.List;

/**
 * A forecast with its intervals and its reasons.
 *
 * @param point the median, 0 or more, from the end of the history on
 * @param bands one for each {@link Level}, narrowest first, each inside the next
 * @param explanation which models were pooled, and how they were weighed
 */
public record Forecast(TimeSeries point, List<Band> bands, Explanation explanation) implements ForecastResult {

    public Forecast {
        bands = List.copyOf(bands);
    }

    public Band band(Level level) {
        return bands.get(level.ordinal());
    }
}
