package dev.supercargo.contracts.pricing;

import dev.supercargo.contracts.Event;

/** Facts about one price rule. */
public sealed interface PriceRuleEvent extends Event permits PriceRulePublished, PriceRuleRetired {

    String ruleId();

    @Override
    default String aggregateId() {
        return ruleId();
    }
}
