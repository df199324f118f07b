/** Prediction intervals. */
@NullMarked
package dev.supercargo.forecasting.interval;

import org.jspecify.annotations.NullMarked;
