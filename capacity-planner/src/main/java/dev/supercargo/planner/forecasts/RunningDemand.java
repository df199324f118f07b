package dev.supercargo.planner.forecasts;

import dev.supercargo.planner.forecasts.ForecastPoint.Bounds;
import dev.supercargo.planner.jobs.KnownJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the jobs that run or have a place still need is the least that an hour wants: no quantile of a forecast is below the same
 * quantile of it. Jobs end independently; their sum is taken for normal, within what is possible.
 */
final class RunningDemand {

    /** Beyond it hardly any job of now runs, and what comes decides. */
    private static final Duration REACH = Duration.ofHours(48);

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /** Distance of the bounds of an interval from the middle, in standard deviations, by percent. */
    private static final Map<Integer, Double> DEVIATIONS = Map.of(50, 0.6745, 80, 1.2816, 95, 1.9600);

    private final List<KnownJob> jobs;
    private final Instant now;

    RunningDemand(List<KnownJob> jobs, Instant now) {
        this.jobs = List.copyOf(jobs);
        this.now = now;
    }

    /** Points that begin within two days from now are raised where they lie lower. */
    List<ForecastPoint> atLeast(List<ForecastPoint> points) {
        return jobs.isEmpty()
                ? points
                : points.stream()
                        .map(point -> point.hour().isBefore(now.plus(REACH)) ? atLeast(point) : point)
                        .toList();
    }

    private ForecastPoint atLeast(ForecastPoint point) {
        Duration ahead = Duration.between(now, point.hour().plus(HALF_AN_HOUR));
        Duration untilThen = ahead.isNegative() ? Duration.ZERO : ahead;
        double mean = 0;
        double variance = 0;
        double most = 0;
        for (KnownJob job : jobs) {
            double survives = job.survives(untilThen);
            mean += job.accelerators() * survives;
            variance += job.accelerators() * job.accelerators() * survives * (1 - survives);
            most += job.accelerators();
        }
        double middle = mean;
        double deviation = Math.sqrt(variance);
        double limit = most;
        return new ForecastPoint(
                point.hour(),
                ForecastPoint.rounded(Math.max(point.median(), middle)),
                point.intervals().stream()
                        .map(bounds -> {
                            double half = DEVIATIONS.get(bounds.percent()) * deviation;
                            return new Bounds(
                                    bounds.percent(),
                                    ForecastPoint.rounded(Math.max(bounds.lower(), middle - half)),
                                    ForecastPoint.rounded(Math.max(bounds.upper(), Math.min(limit, middle + half))));
                        })
                        .toList());
    }
}
