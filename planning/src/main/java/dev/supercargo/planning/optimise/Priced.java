package dev.supercargo.planning.optimise;

import dev.supercargo.quantities.Money;

/**
 * Something with a price.
 *
 * @param note condition, source and day of the price
 */
public record Priced<T>(T thing, Money price, String note) {}
