package dev.supercargo.planning.replay;

import dev.supercargo.forecasting.series.TimeSeries;
import dev.supercargo.planning.supply.Holding;
import java.time.YearMonth;
import java.util.List;

/**
 * What is known at the begin of a month of a replay.
 *
 * @param history demand before it
 * @param holdings what there is and what is on order
 */
public record Situation(YearMonth month, TimeSeries history, List<Holding> holdings) {

    public Situation {
        holdings = List.copyOf(holdings);
    }

    /** Accelerators that work or will, but for those that lapse within the given months. */
    double capacityAfter(int months) {
        return holdings.stream()
                .filter(holding -> holding.end().isAfter(month.plusMonths(months)))
                .mapToDouble(holding -> holding.accelerators() * holding.speed())
                .sum();
    }
}
