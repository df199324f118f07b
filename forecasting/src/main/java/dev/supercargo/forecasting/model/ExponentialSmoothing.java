package dev.supercargo.forecasting.model;

import dev.supercargo.forecasting.series.TimeSeries;

/**
 * Additive exponential smoothing in state-space form: ETS(A,N,N), ETS(A,Ad,N), ETS(A,N,A) and ETS(A,Ad,A) of Hyndman,
 * Koehler, Ord and Snyder, Forecasting with Exponential Smoothing (2008). Smoothing parameters minimise the squared
 * one-step error by a bounded, deterministic search.
 *
 * @param trend whether a damped trend is fitted
 * @param season steps; 1 means no season
 */
record ExponentialSmoothing(Trend trend, int season) implements Forecaster {

    /** Older observations no longer move the state, and fitting them costs time. */
    private static final int WINDOW = 672;

    enum Trend {
        NONE,
        DAMPED
    }

    static ExponentialSmoothing simple() {
        return new ExponentialSmoothing(Trend.NONE, 1);
    }

    static ExponentialSmoothing damped() {
        return new ExponentialSmoothing(Trend.DAMPED, 1);
    }

    static ExponentialSmoothing seasonal(int season) {
        return new ExponentialSmoothing(Trend.NONE, season);
    }

    static ExponentialSmoothing dampedSeasonal(int season) {
        return new ExponentialSmoothing(Trend.DAMPED, season);
    }

    @Override
    public String name() {
        String base = trend == Trend.DAMPED ? "damped-smoothing" : "simple-smoothing";
        return season == 1 ? base : base + "-" + season;
    }

    @Override
    public String assumption() {
        return "the level drifts slowly"
                + (trend == Trend.DAMPED ? ", its trend fades" : "")
                + (season == 1 ? "" : " and a rhythm of " + season + " steps adds to it");
    }

    @Override
    public int minimumLength() {
        return season == 1 ? 4 : 2 * season;
    }

    @Override
    public TimeSeries forecast(TimeSeries history, int horizon) {
        double[] values = history.recent(WINDOW).values();
        double[] best = CompassSearch.minimise(
                point -> SmoothingState.initial(values, season)
                        .run(values, parameters(point))
                        .loss(),
                0.5,
                0.05,
                0.1,
                0.5);
        SmoothingParameters parameters = parameters(best);
        return history.following(
                SmoothingState.initial(values, season).run(values, parameters).extend(horizon, parameters));
    }

    private SmoothingParameters parameters(double[] point) {
        return SmoothingParameters.fromUnitCube(point, trend == Trend.DAMPED, season > 1);
    }
}
