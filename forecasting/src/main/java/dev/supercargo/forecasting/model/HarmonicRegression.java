package dev.supercargo.forecasting.model;

import java.util.Arrays;

/**
 * Dynamic harmonic regression: waves of the rhythms with autoregressive errors (Hyndman and Athanasopoulos, Forecasting:
 * Principles and Practice, section 10.5), written as one regression on waves and past values, so that it is fitted
 * without a search. Old observations are forgotten, so that a jump of the level is.
 *
 * @param name of the model
 * @param regressors that explain the next value
 * @param memory observations after which the weight has fallen to a third
 */
record HarmonicRegression(String name, Regressors regressors, int memory) implements Forecaster {

    private static final double RIDGE = 5;
    private static final int OBSERVATIONS_PER_COEFFICIENT = 4;

    /** Newest observations that say how far demand ever goes. */
    private static final int RANGE_WINDOW = 1008;

    @Override
    public String assumption() {
        return "demand follows " + (regressors.differenced() ? "its latest changes" : "its latest values")
                + (regressors.rhythms().isEmpty() ? "" : " and a rhythm of waves")
                + (regressors.differenced() ? "" : ", and returns to its mean");
    }

    @Override
    public int minimumLength() {
        return regressors.reach() + OBSERVATIONS_PER_COEFFICIENT * regressors.size();
    }

    @Override
    public double[][] forecasts(double[] values, int[] cuts, int horizon) {
        RidgeRegression fit = new RidgeRegression(regressors.size(), 1 - 1.0 / memory, RIDGE);
        double[] explaining = new double[regressors.size()];
        double[][] all = new double[cuts.length][];
        int t = regressors.reach();
        for (int i = 0; i < cuts.length; i++) {
            for (; t < cuts[i]; t++) {
                regressors.fill(values, t, explaining);
                fit.add(explaining, regressors.response(values, t));
            }
            all[i] = extend(Arrays.copyOf(values, cuts[i] + horizon), cuts[i], fit.solve());
        }
        return all;
    }

    /** Step by step, each on the steps before; held within what was seen and half as much again. */
    private double[] extend(double[] values, int known, double[] coefficients) {
        double least = values[known - 1];
        double most = least;
        for (int t = Math.max(0, known - RANGE_WINDOW); t < known; t++) {
            least = Math.min(least, values[t]);
            most = Math.max(most, values[t]);
        }
        double room = (most - least) / 2;
        double[] explaining = new double[coefficients.length];
        for (int t = known; t < values.length; t++) {
            regressors.fill(values, t, explaining);
            double next = regressors.differenced() ? values[t - 1] : 0;
            for (int i = 0; i < coefficients.length; i++) {
                next += coefficients[i] * explaining[i];
            }
            values[t] = Math.clamp(next, least - room, most + room);
        }
        return Arrays.copyOfRange(values, known, values.length);
    }
}
