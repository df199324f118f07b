package dev.supercargo.planning.costs;

import dev.supercargo.quantities.Measured;

/**
 * When having a machine costs no more than renting one.
 *
 * @param owned name of what is bought or leased
 * @param rented name of what it is compared with
 * @param month the first from which on no more has been paid until the end of the horizon, resale not counted
 * @param hoursPerMonth stated work of the first month from which it costs no more over the horizon, resale counted
 */
public record BreakEven(String owned, String rented, Measured<Integer> month, Measured<Double> hoursPerMonth) {}
