package dev.supercargo.planner.forecasts;

import dev.supercargo.planner.calendars.Calendars;
import dev.supercargo.planner.demand.HourRange;
import dev.supercargo.planner.demand.SeriesExtent;
import java.util.Optional;

/** Whether a forecast was made from yesterday's news. */
final class Staleness {

    private Staleness() {}

    /** Its demand or its calendar has changed since, or an hour has passed. */
    static boolean isStale(
            ForecastEntity forecast,
            SeriesExtent extent,
            Optional<HourRange> history,
            Optional<Calendars.Followed> calendar) {
        return forecast.demandRevision != extent.revision()
                || !Optional.ofNullable(forecast.calendarChangedAt).equals(calendar.map(Calendars.Followed::changedAt))
                || !Optional.ofNullable(forecast.historyEnd).equals(history.map(HourRange::until));
    }
}
