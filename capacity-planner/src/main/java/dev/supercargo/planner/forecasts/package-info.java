/**
 * Forecasts of demand: made again whenever a series has changed or an hour has passed, published as facts, and shown
 * with the back-test that chose their model. Too little history is an answer of its own.
 */
package dev.supercargo.planner.forecasts;
