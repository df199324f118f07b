package dev.supercargo.engine.transfer;

import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;

/**
 * A price from some volume of the month on.
 *
 * @param from the first byte it holds for
 * @param perGb for each 10^9 bytes
 */
public record PriceTier(Memory from, Money perGb) {}
