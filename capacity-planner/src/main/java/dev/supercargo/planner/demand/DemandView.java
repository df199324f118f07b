package dev.supercargo.planner.demand;

import java.time.Instant;
import java.util.List;

/**
 * A series of hourly demand.
 *
 * @param team a team, or {@code *} for all
 * @param acceleratorClass canonical accelerator id, or {@code *} for all
 * @param market {@code SPOT}, {@code ON_DEMAND}, {@code RESERVED}, {@code OWNED}, or {@code *} for all
 * @param basis {@code used}: when jobs ran, or {@code wanted}: since when they wanted to run
 * @param unit what the numbers are
 * @param from start of the first hour; absent without demand
 * @param to end of the last hour; absent without demand
 * @param points one for each hour, 0 included
 */
public record DemandView(
        String team,
        String acceleratorClass,
        String market,
        String basis,
        String unit,
        Instant from,
        Instant to,
        List<DemandPoint> points) {

    private static final String UNIT = "accelerator-hours in each hour";

    static DemandView of(SeriesKey key, String market, Basis basis, HourRange range, List<DemandPoint> points) {
        return new DemandView(
                key.team(), key.acceleratorClass(), market, basis.word(), UNIT, range.from(), range.until(), points);
    }

    static DemandView empty(SeriesKey key, String market, Basis basis) {
        return new DemandView(key.team(), key.acceleratorClass(), market, basis.word(), UNIT, null, null, List.of());
    }
}
