/**
 * Prediction intervals from the errors that a model made out of sample, horizon by horizon: no distribution is assumed
 * where there are enough errors to count, and a wider one where there are not.
 */
@NullMarked
package dev.supercargo.forecasting.interval;

import org.jspecify.annotations.NullMarked;
