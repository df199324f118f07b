package dev.supercargo.forecasting;

import dev.supercargo.forecasting.calendar.CalendarAdjustment;
import dev.supercargo.forecasting.calendar.WorkCalendar;
import dev.supercargo.forecasting.interval.Band;
import dev.supercargo.forecasting.model.Forecaster;
import dev.supercargo.forecasting.model.Portfolio;
import dev.supercargo.forecasting.pool.Pool;
import dev.supercargo.forecasting.series.TimeSeries;
import java.util.List;

/**
 * Forecasts a series of demand: asks a portfolio of models, weighs each by how it would have done on the series itself,
 * and pools their past errors around their forecasts. Thread-safe; the same input gives the same output, bit for bit.
 *
 * @param portfolio models that are asked
 */
public record Forecasting(Portfolio portfolio) {

    /** Observations from which a forecast is made; the first ones are simple and their intervals wide. */
    public static final int OBSERVATIONS_MIN = 6;

    /** Newest observations that count; older ones say nothing new and cost time. */
    private static final int WINDOW = 2016;

    private static final int WEEKS_OF_A_YEAR = 52;

    /** Hourly demand with daily and weekly rhythms. */
    public static Forecasting hourly() {
        return new Forecasting(Portfolio.hourly());
    }

    /** Weekly demand with a yearly rhythm. */
    public static Forecasting weekly() {
        return new Forecasting(Portfolio.of(WEEKS_OF_A_YEAR));
    }

    /**
     * Without a calendar.
     *
     * @param history demand per step
     * @param horizon steps ahead, 1 or more
     */
    public ForecastResult forecast(TimeSeries history, int horizon) {
        return forecast(history, horizon, WorkCalendar.NONE);
    }

    /**
     * @param history demand per step
     * @param horizon steps ahead, 1 or more
     * @param calendar whose special days are heeded where the history shows that free days matter
     */
    public ForecastResult forecast(TimeSeries history, int horizon, WorkCalendar calendar) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon must be 1 step or more, but is " + horizon);
        }
        for (int i = 0; i < history.length(); i++) {
            if (history.at(i) < 0) {
                return new NotDemand(history.timeAt(i), history.at(i));
            }
        }
        if (history.length() < OBSERVATIONS_MIN) {
            return new NotEnoughHistory(
                    history.length(),
                    OBSERVATIONS_MIN,
                    "A forecast needs " + OBSERVATIONS_MIN + " observations, but there are " + history.length() + ".");
        }
        return pooled(CalendarAdjustment.of(calendar, history.recent(WINDOW), horizon), horizon);
    }

    private Forecast pooled(CalendarAdjustment adjustment, int horizon) {
        TimeSeries history = adjustment.regular();
        List<Forecaster> asked = portfolio.models().stream()
                .filter(model -> observationsToTakePart(model) <= history.length())
                .toList();
        List<SetAside> setAside = portfolio.models().stream()
                .filter(model -> observationsToTakePart(model) > history.length())
                .map(model -> new SetAside(model.name(), observationsToTakePart(model)))
                .toList();
        Pool pool = Pool.of(history, horizon, asked);
        List<Caveat> caveats = Caveats.of(history, horizon, pool);
        return new Forecast(
                adjustment.restored(pool.point()),
                pool.bands().stream()
                        .map(band -> new Band(
                                band.level(), adjustment.restored(band.lower()), adjustment.restored(band.upper())))
                        .toList(),
                new Explanation(
                        pool.scores().getFirst().model(),
                        pool.scores(),
                        setAside,
                        history.length(),
                        pool.origins(),
                        pool.stepsTested(),
                        caveats,
                        adjustment.use(),
                        Reason.of(pool, asked, setAside, caveats, adjustment.use())));
    }

    /** Half as many again as the model needs, so that it can be tried before it is asked. */
    static int observationsToTakePart(Forecaster model) {
        return Math.max(OBSERVATIONS_MIN, model.minimumLength() + model.minimumLength() / 2);
    }
}
