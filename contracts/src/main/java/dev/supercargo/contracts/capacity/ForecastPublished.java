package dev.supercargo.contracts.capacity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Demand for one series was forecast.
 *
 * @param planId {@code forecast/<team>/<accelerator class>}
 * @param version grows by one with every forecast of the series
 * @param team a team, or {@code *} for all
 * @param acceleratorClass canonical accelerator id, or {@code *} for all
 * @param model the model that counts most
 * @param modelScores mean absolute scaled error of every model in the back-test, smaller is better
 * @param modelWeights share of every model in the forecast, 0 to 1; absent from events of before the models were pooled
 * @param points accelerators in use, on average over each hour
 */
public record ForecastPublished(
        String planId,
        long version,
        String team,
        String acceleratorClass,
        Instant generatedAt,
        String model,
        Map<String, Double> modelScores,
        @Nullable Map<String, Double> modelWeights,
        List<Point> points)
        implements PlanEvent {

    /**
     * One hour ahead.
     *
     * @param hour start of the hour
     * @param median accelerators
     * @param lower lower bounds by interval in percent: {@code "50"}, {@code "80"}, {@code "95"}
     * @param upper upper bounds by interval in percent
     */
    public record Point(Instant hour, double median, Map<String, Double> lower, Map<String, Double> upper) {}
}
