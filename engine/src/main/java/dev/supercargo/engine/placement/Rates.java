package dev.supercargo.engine.placement;

import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;

/**
 * What an hour on all nodes of a placement together costs.
 *
 * @param full with the share of purchase or commitment: what is charged
 * @param marginal what the hour adds to capacity that is paid for anyway
 */
public record Rates(Measured<HourlyRate> full, Measured<HourlyRate> marginal) {}
