package dev.supercargo.planner.roadmaps;

import dev.supercargo.planner.standing.Source;
import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.planning.demand.Outlook;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A {@link Prospect} in the shape in which it is stored: history changes, and a roadmap must be computed again from what it
 * was computed from.
 *
 * @param curves the levels of each month, ascending
 * @param sources absent in rows from before questions could be left to the platform
 */
record StoredProspect(String firstMonth, List<List<Double>> curves, List<String> notes, List<Source> sources) {

    StoredProspect {
        sources = sources == null ? List.of() : sources;
    }

    static StoredProspect of(Prospect prospect) {
        return new StoredProspect(
                prospect.outlook().horizon().first().toString(),
                prospect.outlook().curves().stream()
                        .map(curve -> IntStream.range(0, curve.steps())
                                .mapToObj(curve::level)
                                .toList())
                        .toList(),
                prospect.notes(),
                prospect.sources());
    }

    Prospect prospect() {
        return new Prospect(
                new Outlook(
                        new Horizon(YearMonth.parse(firstMonth), new Months(curves.size())),
                        curves.stream()
                                .map(levels -> LoadCurve.ofHours(levels.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray()))
                                .toList()),
                notes,
                sources);
    }
}
