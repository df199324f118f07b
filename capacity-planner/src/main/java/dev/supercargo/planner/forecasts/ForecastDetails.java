package dev.supercargo.planner.forecasts;

import dev.supercargo.forecasting.Caveat;
import dev.supercargo.forecasting.Explanation;
import dev.supercargo.forecasting.Forecast;
import dev.supercargo.forecasting.SetAside;
import dev.supercargo.forecasting.pool.Score;
import dev.supercargo.planner.jobs.KnownJob;
import dev.supercargo.planner.projects.Projects;
import dev.supercargo.planning.demand.Project;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a forecast consists of, as it is stored.
 *
 * @param scores every model's back-test and weight, largest weight first
 * @param setAside models that need a longer history
 * @param origins past moments of the back-test
 * @param hoursTested hours ahead the models were judged on
 * @param caveats what the forecast cannot say, in words; null in rows of before
 * @param calendar what it did to the forecast; null in rows of before
 * @param points hours ahead
 */
record ForecastDetails(
        List<Score> scores,
        List<SetAside> setAside,
        int origins,
        int hoursTested,
        List<String> caveats,
        CalendarUseView calendar,
        List<ForecastPoint> points) {

    static ForecastDetails of(Forecast forecast) {
        Explanation explanation = forecast.explanation();
        return new ForecastDetails(
                explanation.scores().stream().map(ForecastDetails::rounded).toList(),
                explanation.setAside(),
                explanation.origins(),
                explanation.stepsTested(),
                explanation.caveats().stream().map(Caveat::text).toList(),
                CalendarUseView.from(explanation.calendar()),
                IntStream.range(0, forecast.point().length())
                        .mapToObj(h -> ForecastPoint.of(forecast, h))
                        .toList());
    }

    /** Raised to what jobs that run or have a place still need, which is said if it changes anything. */
    ForecastDetails atLeast(List<KnownJob> jobs) {
        if (points.isEmpty()) {
            return this;
        }
        List<ForecastPoint> raised = new RunningDemand(jobs, points.getFirst().hour()).atLeast(points);
        return raised.equals(points)
                ? this
                : with(
                        Stream.of("The next two days are raised to what the " + jobs.size()
                                + " jobs that run or have a place still need by their predicted running times."),
                        raised);
    }

    /** With the demand of projects on top, which is said. */
    ForecastDetails with(List<Project> projects) {
        return with(
                projects.stream().map(project -> "It includes the planned project " + Projects.inWords(project) + "."),
                new KnownDemand(projects).onTopOf(points));
    }

    private ForecastDetails with(Stream<String> told, List<ForecastPoint> others) {
        return new ForecastDetails(
                scores,
                setAside,
                origins,
                hoursTested,
                Stream.concat(caveats.stream(), told).toList(),
                calendar,
                others);
    }

    private static Score rounded(Score score) {
        return new Score(
                score.model(),
                ForecastPoint.rounded(score.weight()),
                ForecastPoint.rounded(score.mase()),
                ForecastPoint.rounded(score.pinball()),
                ForecastPoint.rounded(score.coverage80()),
                ForecastPoint.rounded(score.coverage95()));
    }
}
