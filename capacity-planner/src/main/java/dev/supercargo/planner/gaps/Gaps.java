package dev.supercargo.planner.gaps;

import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planner.forecasts.ForecastPoint;
import dev.supercargo.planner.forecasts.ForecastView;
import dev.supercargo.planner.forecasts.LatestForecasts;
import dev.supercargo.planner.holdings.Holdings;
import dev.supercargo.planner.holdings.OwnedAsset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds the latest forecasts against what is owned. */
@ApplicationScoped
public class Gaps {

    private static final int INTERVAL_PERCENT = 80;

    private final Holdings holdings;
    private final LatestForecasts forecasts;

    Gaps(Holdings holdings, LatestForecasts forecasts) {
        this.holdings = holdings;
        this.forecasts = forecasts;
    }

    /** Every accelerator class with a forecast of coming hours, those not owned, too, by id. */
    @Transactional
    public List<CapacityGap> of(Instant now, int horizonHours) {
        Map<String, Integer> owned = holdings.assets().stream()
                .filter(asset -> asset.until().isAfter(now))
                .collect(Collectors.groupingBy(
                        OwnedAsset::acceleratorId, TreeMap::new, Collectors.summingInt(OwnedAsset::accelerators)));
        return forecasts.all(horizonHours).stream()
                .filter(forecast -> forecast.team().equals(SeriesKey.ALL)
                        && !forecast.acceleratorClass().equals(SeriesKey.ALL)
                        && forecast.points() != null)
                .map(forecast -> gap(forecast, owned.getOrDefault(forecast.acceleratorClass(), 0), now))
                .filter(gap -> !gap.hours().isEmpty())
                .toList();
    }

    private static CapacityGap gap(ForecastView forecast, int owned, Instant now) {
        return CapacityGap.of(
                forecast.acceleratorClass(),
                owned,
                forecast.points().stream()
                        .filter(point -> point.hour().isAfter(now))
                        .map(point -> GapHour.of(point.hour(), point.median(), upper(point), owned))
                        .toList());
    }

    private static double upper(ForecastPoint point) {
        return point.intervals().stream()
                .filter(bounds -> bounds.percent() == INTERVAL_PERCENT)
                .mapToDouble(ForecastPoint.Bounds::upper)
                .findFirst()
                .orElse(point.median());
    }
}
