package dev.supercargo.forecasting.pool;

/**
 * How one model did in the back-test, over all origins and steps, and how much it counts. Lower is better for both
 * losses; 1 is the mean error of repeating the value of a season (or, on a short series, of a step) ago.
 *
 * @param model name of the model
 * @param weight its share in the pool, mean over the horizon, 0 to 1
 * @param mase mean absolute scaled error of the point forecast, 0 or more
 * @param pinball twice the mean pinball loss at the quantiles 0.025, 0.1, 0.5, 0.9, 0.975, scaled as MASE, 0 or more, on
 *     the newer half of the origins by intervals from the older half
 * @param coverage80 share of truths inside the 80 % interval, likewise, 0 to 1
 * @param coverage95 share of truths inside the 95 % interval, likewise, 0 to 1
 */
public record Score(String model, double weight, double mase, double pinball, double coverage80, double coverage95) {}
