package dev.supercargo.forecasting.model;

import java.util.Arrays;

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

    /** Parameters move little while a series grows by this factor; the newest moment is always fitted anew. */
    private static final double REFIT_AFTER = 1.15;

    private static final double[] START = {0.5, 0.05, 0.1, 0.5};

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
    public double[][] forecasts(double[] values, int[] cuts, int horizon) {
        double[][] all = new double[cuts.length][];
        double[] best = START;
        int fitted = 0;
        for (int i = 0; i < cuts.length; i++) {
            double[] recent = Arrays.copyOfRange(values, Math.max(0, cuts[i] - WINDOW), cuts[i]);
            if (i == cuts.length - 1 || cuts[i] > REFIT_AFTER * fitted) {
                best = CompassSearch.minimise(point -> fit(recent, point).loss(), best);
                fitted = cuts[i];
            }
            all[i] = fit(recent, best).extend(horizon, parameters(best));
        }
        return all;
    }

    private SmoothingState fit(double[] values, double[] point) {
        return SmoothingState.initial(values, season).run(values, parameters(point));
    }

    private SmoothingParameters parameters(double[] point) {
        return SmoothingParameters.fromUnitCube(point, trend == Trend.DAMPED, season > 1);
    }
}
