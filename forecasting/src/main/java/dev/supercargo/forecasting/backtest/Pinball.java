package dev.supercargo.forecasting.backtest;

/** The pinball (quantile) loss, Koenker and Bassett 1978. */
final class Pinball {

    private Pinball() {}

    /** @return {@code quantile × (actual − forecast)} if the truth lies above, {@code (1 − quantile) × (forecast − actual)} if below */
    static double loss(double quantile, double forecast, double actual) {
        return actual >= forecast ? quantile * (actual - forecast) : (1 - quantile) * (forecast - actual);
    }
}
