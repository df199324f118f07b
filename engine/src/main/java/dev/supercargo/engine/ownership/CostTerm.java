package dev.supercargo.engine.ownership;

import dev.supercargo.quantities.Money;

/**
 * One term of the cost of owning.
 *
 * @param name such as {@code depreciation}
 * @param explanation formula with its numbers and units
 */
public record CostTerm(String name, Money perAcceleratorHour, String explanation) {}
