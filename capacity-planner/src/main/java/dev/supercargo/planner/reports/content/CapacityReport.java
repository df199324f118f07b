package dev.supercargo.planner.reports.content;

import dev.supercargo.planner.demand.DemandHistory;
import dev.supercargo.planner.demand.DemandPoint;
import dev.supercargo.planner.demand.HourRange;
import dev.supercargo.planner.demand.SeriesExtent;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planner.forecasts.ForecastPoint;
import dev.supercargo.planner.forecasts.ForecastView;
import dev.supercargo.planner.forecasts.LatestForecasts;
import dev.supercargo.planner.holdings.Commitment;
import dev.supercargo.planner.holdings.Holdings;
import dev.supercargo.planner.monitor.ReadUse;
import dev.supercargo.planner.monitor.UtilisationView;
import dev.supercargo.planner.reports.document.Cell;
import dev.supercargo.planner.reports.document.Chart;
import dev.supercargo.planner.reports.document.DataTable;
import dev.supercargo.planner.reports.document.Report;
import dev.supercargo.planner.scope.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is held, how much of it was used, what was asked for and what will be. It is about all teams together. */
@ApplicationScoped
class CapacityReport {

    private static final int WEEK_HOURS = 168;
    private static final int DAY_HOURS = 24;
    private static final int INTERVAL_PERCENT = 80;

    private final ReadUse readUse;
    private final Holdings holdings;
    private final DemandHistory demand;
    private final LatestForecasts forecasts;

    CapacityReport(ReadUse readUse, Holdings holdings, DemandHistory demand, LatestForecasts forecasts) {
        this.readUse = readUse;
        this.holdings = holdings;
        this.demand = demand;
        this.forecasts = forecasts;
    }

    @Transactional
    Report of(Question question) {
        UtilisationView used =
                UtilisationView.of(question.period(), readUse.facts(question.period(), question.scope()));
        List<DemandOfClass> classes = classes(question.period());
        return new Report(
                "Capacity",
                "All teams",
                question.period(),
                question.now(),
                List.of(
                        "Capacity counts as held from the first metered use of anything on.",
                        "Forecast: expected mean of the coming seven days, and the highest hour's upper end of the 80 % interval."),
                charts(classes, question.period()),
                List.of(
                        held("owned", "Owned", "Accelerator-hours held", used.owned()),
                        held("commitments", "Commitments", "Instance-hours held", used.commitments()),
                        expiries(question.now()),
                        demand(classes)));
    }

    /** Hourly demand of one accelerator class in the period. */
    private record DemandOfClass(String acceleratorClass, List<DemandPoint> points) {
        double mean() {
            return points.stream()
                    .mapToDouble(point -> point.acceleratorHours().doubleValue())
                    .average()
                    .orElse(0);
        }

        double peak() {
            return points.stream()
                    .mapToDouble(point -> point.acceleratorHours().doubleValue())
                    .max()
                    .orElse(0);
        }

        List<Double> meansByDay() {
            List<Double> means = new ArrayList<>();
            for (int from = 0; from < points.size(); from += DAY_HOURS) {
                List<DemandPoint> day = points.subList(from, Math.min(points.size(), from + DAY_HOURS));
                means.add(new DemandOfClass(acceleratorClass, day).mean());
            }
            return means;
        }
    }

    private List<DemandOfClass> classes(Period period) {
        return HourRange.between(
                        period.from().truncatedTo(ChronoUnit.HOURS), period.to().truncatedTo(ChronoUnit.HOURS))
                .stream()
                .flatMap(hours -> demand.extents().stream()
                        .map(SeriesExtent::key)
                        .filter(key -> key.team().equals(SeriesKey.ALL)
                                && !key.acceleratorClass().equals(SeriesKey.ALL))
                        .map(key ->
                                new DemandOfClass(key.acceleratorClass(), demand.points(key, SeriesKey.ALL, hours))))
                .filter(used -> used.peak() > 0)
                .toList();
    }

    private static List<Chart> charts(List<DemandOfClass> classes, Period period) {
        if (classes.isEmpty()) {
            return List.of();
        }
        Instant first = period.from().truncatedTo(ChronoUnit.HOURS);
        List<String> days = new ArrayList<>();
        for (int day = 0; day < classes.getFirst().meansByDay().size(); day++) {
            days.add(first.plus(Duration.ofDays(day)).toString().substring(0, 10));
        }
        return List.of(new Chart(
                "Demand by day",
                Chart.Shape.LINES,
                "accelerators in use, mean of each day",
                days,
                classes.stream()
                        .limit(5)
                        .map(used -> new Chart.Series(used.acceleratorClass(), used.meansByDay()))
                        .toList()));
    }

    private static DataTable held(String id, String title, String heading, List<UtilisationView.Held> held) {
        return new DataTable(
                id,
                title,
                Columns.of(
                        "id",
                        "Id",
                        "what",
                        "What",
                        "held_hours",
                        heading,
                        "used_hours",
                        "Used",
                        "used_percent",
                        "Share %"),
                held.stream()
                        .map(one -> List.of(
                                Cell.of(one.id()),
                                Cell.of(one.what()),
                                Cell.of(one.heldHours()),
                                Cell.of(one.usedHours()),
                                Cell.of(one.usedPercent())))
                        .toList());
    }

    private DataTable expiries(Instant now) {
        return new DataTable(
                "expiries",
                "Commitments that run",
                Columns.of(
                        "commitment",
                        "Commitment",
                        "expires_at",
                        "Expires",
                        "days_left",
                        "Days left",
                        "usd_per_hour",
                        "Per hour"),
                holdings.commitments().stream()
                        .filter(commitment -> commitment.expiresAt().isAfter(now))
                        .map(commitment -> expiry(commitment, now))
                        .toList());
    }

    private static List<Cell> expiry(Commitment commitment, Instant now) {
        return List.of(
                Cell.of(commitment.commitmentId()),
                Cell.of(commitment.expiresAt().toString()),
                Cell.of(Duration.between(now, commitment.expiresAt()).toDays()),
                Cell.of(commitment.pricePerHour().times(commitment.instances())));
    }

    private DataTable demand(List<DemandOfClass> classes) {
        List<ForecastView> views = forecasts.all(WEEK_HOURS);
        return new DataTable(
                "demand",
                "Demand and forecast by accelerator class",
                Columns.of(
                        "accelerator_class", "Accelerator class",
                        "mean", "Mean in use",
                        "peak", "Peak hour",
                        "forecast_mean", "Forecast mean",
                        "forecast_p90_peak", "Forecast upper end"),
                classes.stream()
                        .map(used -> List.of(
                                Cell.of(used.acceleratorClass()),
                                Cell.of(used.mean()),
                                Cell.of(used.peak()),
                                Cell.of(forecastMean(used.acceleratorClass(), views)),
                                Cell.of(forecastPeak(used.acceleratorClass(), views))))
                        .toList());
    }

    private static @Nullable Double forecastMean(String acceleratorClass, List<ForecastView> views) {
        List<ForecastPoint> points = points(acceleratorClass, views);
        return points.isEmpty()
                ? null
                : points.stream().mapToDouble(ForecastPoint::median).average().orElse(0);
    }

    private static @Nullable Double forecastPeak(String acceleratorClass, List<ForecastView> views) {
        List<ForecastPoint> points = points(acceleratorClass, views);
        return points.isEmpty()
                ? null
                : points.stream()
                        .flatMap(point -> point.intervals().stream())
                        .filter(bounds -> bounds.percent() == INTERVAL_PERCENT)
                        .mapToDouble(ForecastPoint.Bounds::upper)
                        .max()
                        .orElse(0);
    }

    private static List<ForecastPoint> points(String acceleratorClass, List<ForecastView> views) {
        return views.stream()
                .filter(view -> view.team().equals(SeriesKey.ALL)
                        && view.acceleratorClass().equals(acceleratorClass)
                        && view.points() != null)
                .findFirst()
                .map(ForecastView::points)
                .orElse(List.of());
    }
}
