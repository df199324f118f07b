package dev.supercargo.forecasting;

import dev.supercargo.forecasting.backtest.BackTest;
import dev.supercargo.forecasting.backtest.Trial;
import dev.supercargo.forecasting.model.Forecaster;
import dev.supercargo.forecasting.model.Portfolio;
import dev.supercargo.forecasting.series.TimeSeries;
import java.util.List;

/**
 * Forecasts a series of demand: back-tests a portfolio on it, lets the winner forecast, and puts intervals around that
 * from the winner's own errors. Thread-safe; the same input gives the same output, bit for bit.
 *
 * @param portfolio models that compete
 * @param originsMax past moments each model is tried from, 2 or more; time grows in proportion
 */
public record Forecasting(Portfolio portfolio, int originsMax) {

    /** Observations from which a forecast is made; the first ones are simple and their intervals wide. */
    public static final int OBSERVATIONS_MIN = BackTest.OBSERVATIONS_MIN;

    private static final int ORIGINS = 24;

    public Forecasting {
        if (originsMax < 2) {
            throw new IllegalArgumentException("originsMax must be 2 or more, but is " + originsMax);
        }
    }

    /** Hourly demand with daily and weekly rhythms. */
    public static Forecasting hourly() {
        return new Forecasting(Portfolio.hourly(), ORIGINS);
    }

    /**
     * @param history demand per step, never negative
     * @param horizon steps ahead, 1 or more
     */
    public ForecastResult forecast(TimeSeries history, int horizon) {
        requireDemand(history, horizon);
        if (history.length() < OBSERVATIONS_MIN) {
            return new NotEnoughHistory(
                    history.length(),
                    OBSERVATIONS_MIN,
                    "A forecast needs " + OBSERVATIONS_MIN + " observations, but there are " + history.length() + ".");
        }
        BackTest test = BackTest.over(history, horizon, originsMax);
        List<Trial> trials =
                portfolio.models().stream().filter(test::admits).map(test::of).toList();
        List<SetAside> setAside = portfolio.models().stream()
                .filter(model -> !test.admits(model))
                .map(model -> new SetAside(model.name(), BackTest.observationsToAdmit(model)))
                .toList();
        if (trials.isEmpty()) {
            return tooShortForAny(history.length(), setAside);
        }
        Trial winner = ModelSelection.winner(trials);
        TimeSeries point = clipped(winner.model(), history, horizon);
        return new Forecast(
                point,
                winner.errors().around(point),
                ModelSelection.explain(winner, trials, setAside, history.length(), test));
    }

    private static NotEnoughHistory tooShortForAny(int observed, List<SetAside> setAside) {
        int needed =
                setAside.stream().mapToInt(SetAside::observationsNeeded).min().orElseThrow();
        return new NotEnoughHistory(
                observed,
                needed,
                "No model of the portfolio can be tried on " + observed + " observations; the first can on " + needed
                        + ".");
    }

    private static TimeSeries clipped(Forecaster model, TimeSeries history, int horizon) {
        return model.forecast(history, horizon).map(value -> Math.max(0, value));
    }

    private static void requireDemand(TimeSeries history, int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon must be 1 step or more, but is " + horizon);
        }
        for (int i = 0; i < history.length(); i++) {
            if (history.at(i) < 0) {
                throw new IllegalArgumentException(
                        "demand at " + history.timeAt(i) + " must be 0 or more, but is " + history.at(i));
            }
        }
    }
}
