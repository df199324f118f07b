package dev.supercargo.engine.pricerule;

import dev.supercargo.quantities.Money;
import java.util.Optional;

/**
 * What an instance costs per hour.
 *
 * @param rule that made the price, empty for the list price
 */
public record EffectivePrice(Money price, Optional<PriceRule> rule) {}
