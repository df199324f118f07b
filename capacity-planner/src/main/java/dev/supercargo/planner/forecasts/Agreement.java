package dev.supercargo.planner.forecasts;

import dev.supercargo.forecasting.hierarchy.Hierarchy;
import dev.supercargo.forecasting.hierarchy.Label;
import dev.supercargo.forecasting.hierarchy.Reconciliation;
import dev.supercargo.planner.demand.SeriesKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Forecasts of all series for the same hours, brought into agreement: the medians of the parts add up to those of the sums.
 * Intervals move with their median. A series that has no forecast for these hours cannot take part.
 */
final class Agreement {

    /** Half of an 80 % interval in standard deviations of a normal distribution. */
    private static final double SIGMAS = 1.2815515655446004;

    private static final int INTERVAL_PERCENT = 80;

    private Agreement() {}

    /** @param all every forecast there is; those for other hours are given back as they are */
    static List<ForecastView> of(List<ForecastView> all) {
        Optional<Instant> start = all.stream()
                .filter(view -> label(view).equals(new Label(SeriesKey.ALL, SeriesKey.ALL)))
                .filter(Agreement::isForecast)
                .findFirst()
                .map(view -> view.points().getFirst().hour());
        List<ForecastView> parts = all.stream()
                .filter(view -> isForecast(view)
                        && start.equals(Optional.of(view.points().getFirst().hour()))
                        && !isSum(view))
                .toList();
        if (parts.isEmpty()) {
            return all;
        }
        List<ForecastView> taking = all.stream()
                .filter(view -> isForecast(view)
                        && start.equals(Optional.of(view.points().getFirst().hour()))
                        && parts.stream().anyMatch(part -> covers(view, part)))
                .toList();
        Map<Label, ForecastView> agreed = agreed(taking, all.size() - taking.size());
        return all.stream().map(view -> agreed.getOrDefault(label(view), view)).toList();
    }

    private static Map<Label, ForecastView> agreed(List<ForecastView> taking, int others) {
        int hours = taking.stream().mapToInt(view -> view.points().size()).min().orElse(0);
        List<double[]> medians = taking.stream()
                .map(view -> view.points().stream()
                        .limit(hours)
                        .mapToDouble(ForecastPoint::median)
                        .toArray())
                .toList();
        List<double[]> result = Reconciliation.of(
                        Hierarchy.crossed(taking.stream().map(Agreement::label).toList()),
                        taking.stream().mapToDouble(Agreement::variance).toArray())
                .reconcile(medians);
        String note = "Brought into agreement: the parts add up to the sums"
                + (others == 0 ? "." : ", as far as they have a forecast for these hours; " + others + " have none.");
        Map<Label, ForecastView> agreed = new HashMap<>();
        for (int i = 0; i < taking.size(); i++) {
            agreed.put(label(taking.get(i)), moved(taking.get(i), result.get(i), note));
        }
        return agreed;
    }

    private static ForecastView moved(ForecastView view, double[] medians, String note) {
        List<String> caveats = new ArrayList<>(view.caveats() == null ? List.of() : view.caveats());
        caveats.add(note);
        return view.with(
                caveats,
                IntStream.range(0, medians.length)
                        .mapToObj(hour -> view.points().get(hour).movedTo(medians[hour]))
                        .toList());
    }

    private static double variance(ForecastView view) {
        double deviation = view.points().stream()
                .flatMap(point -> point.intervals().stream())
                .filter(bounds -> bounds.percent() == INTERVAL_PERCENT)
                .mapToDouble(bounds -> (bounds.upper() - bounds.lower()) / 2 / SIGMAS)
                .average()
                .orElse(0);
        return deviation * deviation;
    }

    private static boolean isForecast(ForecastView view) {
        return view.points() != null && !view.points().isEmpty();
    }

    private static boolean isSum(ForecastView view) {
        return view.team().equals(SeriesKey.ALL) || view.acceleratorClass().equals(SeriesKey.ALL);
    }

    private static boolean covers(ForecastView view, ForecastView part) {
        return (view.team().equals(SeriesKey.ALL) || view.team().equals(part.team()))
                && (view.acceleratorClass().equals(SeriesKey.ALL)
                        || view.acceleratorClass().equals(part.acceleratorClass()));
    }

    private static Label label(ForecastView view) {
        return new Label(view.team(), view.acceleratorClass());
    }
}
