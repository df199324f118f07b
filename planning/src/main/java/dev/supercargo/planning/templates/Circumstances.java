package dev.supercargo.planning.templates;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;

/**
 * What a template does not know.
 *
 * @param hoursPerMonth of the first option
 * @param budget over the horizon; unknown for none
 */
public record Circumstances(double hoursPerMonth, Months horizon, Measured<Money> budget) {}
