package dev.supercargo.catalog.assets;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;

/**
 * How one machine was bought.
 *
 * @param price of one machine with everything in it
 */
record Purchase(Measured<Money> price, Measured<LocalDate> date) {}
