package dev.supercargo.planner.forecasts;

import dev.supercargo.forecasting.Caveat;
import dev.supercargo.forecasting.Explanation;
import dev.supercargo.forecasting.Forecast;
import dev.supercargo.forecasting.SetAside;
import dev.supercargo.forecasting.pool.Score;
import java.util.List;
import java.util.stream.IntStream;

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
