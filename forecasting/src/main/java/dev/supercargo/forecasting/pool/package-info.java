/**
 * One forecast from many models: each model's past errors around its present forecast are its distribution, and the
 * pool of these, weighted by how the models did at that distance, is the forecast's (a linear opinion pool, Stone 1961).
 */
@NullMarked
package dev.supercargo.forecasting.pool;

import org.jspecify.annotations.NullMarked;
