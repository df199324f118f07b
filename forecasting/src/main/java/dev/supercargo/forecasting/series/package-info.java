/**
 * Equally spaced observations, the only shape in which history enters this library and in which point forecasts leave
 * it.
 */
@NullMarked
package dev.supercargo.forecasting.series;

import org.jspecify.annotations.NullMarked;
