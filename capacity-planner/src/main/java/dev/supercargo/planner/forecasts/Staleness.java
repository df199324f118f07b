package dev.supercargo.planner.forecasts;

import dev.supercargo.planner.demand.HourRange;
import dev.supercargo.planner.demand.SeriesExtent;
import java.util.Optional;

/** Whether a forecast was made from yesterday's news. */
final class Staleness {

    private Staleness() {}

    /** Its demand has changed since, or an hour has passed. */
    static boolean isStale(ForecastEntity forecast, SeriesExtent extent, Optional<HourRange> history) {
        return forecast.demandRevision != extent.revision()
                || !Optional.ofNullable(forecast.historyEnd).equals(history.map(HourRange::until));
    }
}
