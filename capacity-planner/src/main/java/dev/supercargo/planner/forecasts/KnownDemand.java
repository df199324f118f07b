package dev.supercargo.planner.forecasts;

import dev.supercargo.planner.forecasts.ForecastPoint.Bounds;
import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.planning.demand.Project;
import dev.supercargo.planning.demand.Quantiles;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Adds planned projects to a forecast: an hour's demand is what history foretells, and with a project's probability its
 * accelerators more, independent of it.
 */
final class KnownDemand {

    /** Levels that stand for a distribution, in the middle of equal parts. */
    private static final int PARTS = 120;

    private final List<Project> projects;

    KnownDemand(List<Project> projects) {
        this.projects = List.copyOf(projects);
    }

    List<ForecastPoint> onTopOf(List<ForecastPoint> points) {
        return points.stream().map(this::onTopOf).toList();
    }

    private ForecastPoint onTopOf(ForecastPoint point) {
        LocalDate day = point.hour().atZone(ZoneOffset.UTC).toLocalDate();
        List<Project> running = projects.stream()
                .filter(project -> project.acceleratorsOn(day) > 0)
                .toList();
        if (running.isEmpty()) {
            return point;
        }
        LoadCurve demand = curve(point);
        for (Project project : running) {
            demand = demand.plus(project.acceleratorsOn(day), project.probability());
        }
        LoadCurve all = demand;
        return new ForecastPoint(
                point.hour(),
                ForecastPoint.rounded(all.quantile(0.5)),
                point.intervals().stream()
                        .map(bounds -> new Bounds(
                                bounds.percent(),
                                ForecastPoint.rounded(all.quantile(lower(bounds))),
                                ForecastPoint.rounded(all.quantile(1 - lower(bounds)))))
                        .toList());
    }

    private static double lower(Bounds bounds) {
        return (1 - bounds.percent() / 100.0) / 2;
    }

    private static LoadCurve curve(ForecastPoint point) {
        List<Bounds> widestFirst = point.intervals().reversed();
        double[] levels = new double[2 * widestFirst.size() + 1];
        double[] values = new double[levels.length];
        int middle = widestFirst.size();
        levels[middle] = 0.5;
        values[middle] = point.median();
        for (int i = 0; i < middle; i++) {
            Bounds bounds = widestFirst.get(i);
            levels[i] = lower(bounds);
            values[i] = bounds.lower();
            levels[levels.length - 1 - i] = 1 - lower(bounds);
            values[levels.length - 1 - i] = bounds.upper();
        }
        return LoadCurve.ofHours(new Quantiles(levels, values).parts(PARTS));
    }
}
