package dev.supercargo.contracts.pricing;

import java.time.Instant;

/** A price rule was taken back; it holds for nothing any more. */
public record PriceRuleRetired(String ruleId, long version, Instant retiredAt) implements PriceRuleEvent {}
