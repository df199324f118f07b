package dev.supercargo.planner.forecasts;

import dev.supercargo.contracts.capacity.ForecastPublished;
import dev.supercargo.forecasting.Forecast;
import dev.supercargo.forecasting.interval.Band;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One hour ahead, in accelerators in use on average over the hour.
 *
 * @param hour its start
 * @param intervals narrowest first
 */
public record ForecastPoint(Instant hour, double median, List<Bounds> intervals) {

    /**
     * A prediction interval.
     *
     * @param percent how often the truth shall lie inside: 50, 80 or 95
     */
    public record Bounds(int percent, double lower, double upper) {}

    /** A ten-thousandth of an accelerator is far below what any model knows, and keeps events small. */
    private static final double RESOLUTION = 10_000;

    static ForecastPoint of(Forecast forecast, int step) {
        return new ForecastPoint(
                forecast.point().timeAt(step),
                rounded(forecast.point().at(step)),
                forecast.bands().stream().map(band -> bounds(band, step)).toList());
    }

    /** The same hour with another median, with which the bounds move; none becomes negative. */
    ForecastPoint movedTo(double other) {
        double shift = other - median;
        return new ForecastPoint(
                hour,
                rounded(other),
                intervals.stream()
                        .map(bounds -> new Bounds(
                                bounds.percent(),
                                rounded(Math.max(0, bounds.lower() + shift)),
                                rounded(Math.max(0, bounds.upper() + shift))))
                        .toList());
    }

    ForecastPublished.Point published() {
        Map<String, Double> lower = new TreeMap<>();
        Map<String, Double> upper = new TreeMap<>();
        for (Bounds bounds : intervals) {
            lower.put(Integer.toString(bounds.percent()), bounds.lower());
            upper.put(Integer.toString(bounds.percent()), bounds.upper());
        }
        return new ForecastPublished.Point(hour, median, lower, upper);
    }

    static double rounded(double value) {
        return Math.round(value * RESOLUTION) / RESOLUTION;
    }

    private static Bounds bounds(Band band, int step) {
        return new Bounds(
                band.level().percent(),
                rounded(band.lower().at(step)),
                rounded(band.upper().at(step)));
    }
}
