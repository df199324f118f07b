package dev.supercargo.forecasting.backtest;

import dev.supercargo.forecasting.interval.Band;
import dev.supercargo.forecasting.interval.OutOfSampleErrors;
import dev.supercargo.forecasting.model.Forecaster;
import dev.supercargo.forecasting.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * A rolling-origin back-test over one series. All models see the same origins, so their scores compare. Intervals are
 * judged leave-one-out: those of an origin come from the errors at all other origins.
 */
public final class BackTest {

    private final TimeSeries series;
    private final Origins origins;
    private final double scale;

    private BackTest(TimeSeries series, Origins origins) {
        this.series = series;
        this.origins = origins;
        this.scale = Scale.of(series);
    }

    /**
     * @param series at least {@link #OBSERVATIONS_MIN} observations, none negative
     * @param horizon steps ahead that matter, 1 or more; a short series is judged on fewer
     * @param originsMax past moments to forecast from, 2 or more
     */
    public static BackTest over(TimeSeries series, int horizon, int originsMax) {
        if (series.length() < OBSERVATIONS_MIN) {
            throw new IllegalArgumentException(
                    "a back-test needs " + OBSERVATIONS_MIN + " observations, but there are " + series.length());
        }
        return new BackTest(series, Origins.over(series.length(), horizon, originsMax));
    }

    /** Fewer leave nothing to learn from or nothing to judge by. */
    public static final int OBSERVATIONS_MIN = 6;

    /** Steps ahead on which models are judged. */
    public int horizon() {
        return origins.horizon();
    }

    public int origins() {
        return origins.cuts().size();
    }

    /** Whether even the first origin knows enough for the model. */
    public boolean admits(Forecaster model) {
        return model.minimumLength() <= origins.shortestHistory();
    }

    /** Observations the series needs before the model can take part. */
    public static int observationsToAdmit(Forecaster model) {
        return Math.max(OBSERVATIONS_MIN, 2 * model.minimumLength());
    }

    /** @param model one that is {@link #admits admitted} */
    public Trial of(Forecaster model) {
        List<TimeSeries> forecasts = new ArrayList<>();
        List<double[]> errorsByOrigin = new ArrayList<>();
        for (int cut : origins.cuts()) {
            TimeSeries forecast =
                    model.forecast(series.first(cut), origins.horizon()).map(value -> Math.max(0, value));
            double[] errors = new double[origins.horizon()];
            for (int h = 0; h < errors.length; h++) {
                errors[h] = series.at(cut + h) - forecast.at(h);
            }
            forecasts.add(forecast);
            errorsByOrigin.add(errors);
        }
        OutOfSampleErrors errors = OutOfSampleErrors.of(errorsByOrigin);
        return new Trial(model, errors, score(model, forecasts, errors));
    }

    private Score score(Forecaster model, List<TimeSeries> forecasts, OutOfSampleErrors errors) {
        Tally tally = new Tally();
        for (int origin = 0; origin < forecasts.size(); origin++) {
            TimeSeries forecast = forecasts.get(origin);
            List<Band> bands = errors.without(origin).around(forecast);
            int cut = origins.cuts().get(origin);
            for (int h = 0; h < forecast.length(); h++) {
                tally.add(series.at(cut + h), forecast.at(h), bands, h);
            }
        }
        return tally.score(model.name(), scale);
    }
}
