package dev.supercargo.planning.costs;

import dev.supercargo.quantities.Measured;

/**
 * When having a machine costs no more than renting one.
 *
 * @param owned name of what is bought or leased
 * @param rented name of what it is compared with
 * @param month the first by whose end no more has been paid, resale not counted
 * @param hoursPerMonth stated work of the first month from which it costs no more over the horizon, resale counted
 */
public record BreakEven(String owned, String rented, Measured<Integer> month, Measured<Double> hoursPerMonth) {}
