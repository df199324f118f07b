package dev.supercargo.planner.alerts;

import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planner.forecasts.ForecastPoint;
import dev.supercargo.planner.forecasts.ForecastView;
import dev.supercargo.planner.forecasts.LatestForecasts;
import dev.supercargo.planner.holdings.Holdings;
import dev.supercargo.planner.holdings.OwnedAsset;
import dev.supercargo.planner.outlook.AlertKind;
import dev.supercargo.planner.outlook.Audience;
import dev.supercargo.planner.outlook.Severity;
import dev.supercargo.planner.outlook.Signal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the coming week's demand for an accelerator class that is owned is likely to exceed what is owned of it, so that
 * the rest must be rented or wait: the upper end of the 80 % interval of its highest hour against the owned accelerators.
 */
@ApplicationScoped
class ShortfallSignals implements SignalSource {

    private static final int WEEK_HOURS = 168;
    private static final int INTERVAL_PERCENT = 80;

    private final Holdings holdings;
    private final LatestForecasts forecasts;

    ShortfallSignals(Holdings holdings, LatestForecasts forecasts) {
        this.holdings = holdings;
        this.forecasts = forecasts;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.CAPACITY_SHORTFALL);
    }

    @Override
    public List<Signal> signals(Instant now) {
        Map<String, Integer> owned = holdings.assets().stream()
                .filter(asset -> asset.until().isAfter(now))
                .collect(Collectors.groupingBy(
                        OwnedAsset::acceleratorId, TreeMap::new, Collectors.summingInt(OwnedAsset::accelerators)));
        return forecasts.all(WEEK_HOURS).stream()
                .filter(forecast -> forecast.team().equals(SeriesKey.ALL)
                        && forecast.points() != null
                        && owned.containsKey(forecast.acceleratorClass()))
                .flatMap(forecast -> signal(forecast, owned.getOrDefault(forecast.acceleratorClass(), 0), now))
                .toList();
    }

    private static Stream<Signal> signal(ForecastView forecast, int owned, Instant now) {
        return forecast.points().stream()
                .filter(point -> point.hour().isAfter(now))
                .max(Comparator.comparingDouble(ShortfallSignals::upper).thenComparing(ForecastPoint::hour))
                .filter(highest -> owned > 0)
                .map(highest -> signal(forecast.acceleratorClass(), highest, owned))
                .stream();
    }

    private static Signal signal(String acceleratorClass, ForecastPoint highest, int owned) {
        return new Signal(
                AlertKind.CAPACITY_SHORTFALL,
                acceleratorClass,
                new Audience.Everybody(),
                // Demand that just fills what is owned is no shortfall.
                upper(highest) / (owned + 1.0),
                highest.median() > owned ? Severity.CRITICAL : Severity.WARNING,
                "Demand for " + acceleratorClass + " is expected at " + Words.number(highest.median())
                        + " and with 90 %"
                        + " certainty below " + Words.number(upper(highest)) + " accelerators at " + highest.hour()
                        + "; " + owned + " are owned, the rest must be rented or wait.",
                null,
                highest.hour());
    }

    private static double upper(ForecastPoint point) {
        return point.intervals().stream()
                .filter(bounds -> bounds.percent() == INTERVAL_PERCENT)
                .mapToDouble(ForecastPoint.Bounds::upper)
                .findFirst()
                .orElse(point.median());
    }
}
