/**
 * Forecasts of parts and of sums of them, brought into agreement: what the parts are expected to need adds up to what the
 * sums are.
 */
@NullMarked
package dev.supercargo.forecasting.hierarchy;

import org.jspecify.annotations.NullMarked;
