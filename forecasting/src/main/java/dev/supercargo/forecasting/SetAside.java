package dev.supercargo.forecasting;

/**
 * A model that could not be tried.
 *
 * @param model its name
 * @param observationsNeeded length of history from which it takes part
 */
public record SetAside(String model, int observationsNeeded) {}
