package dev.supercargo.forecasting.model;

/** A model without parameters to fit: every moment is forecast by itself. */
interface Memoryless extends Forecaster {

    /** @param known how many values are known */
    double[] forecast(double[] values, int known, int horizon);

    @Override
    default double[][] forecasts(double[] values, int[] cuts, int horizon) {
        double[][] all = new double[cuts.length][];
        for (int i = 0; i < cuts.length; i++) {
            all[i] = forecast(values, cuts[i], horizon);
        }
        return all;
    }
}
