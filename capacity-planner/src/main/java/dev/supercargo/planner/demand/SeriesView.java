package dev.supercargo.planner.demand;

import java.time.Instant;

/**
 * A series there is demand for.
 *
 * @param hours length of its history
 * @param from start of its history
 * @param to end of its history
 */
public record SeriesView(String team, String acceleratorClass, int hours, Instant from, Instant to) {

    static SeriesView of(SeriesKey key, HourRange history) {
        return new SeriesView(key.team(), key.acceleratorClass(), history.hours(), history.from(), history.until());
    }
}
