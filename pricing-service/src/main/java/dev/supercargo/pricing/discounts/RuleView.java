package dev.supercargo.pricing.discounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.supercargo.contracts.pricing.PriceRulePublished;

/**
 * A price rule as REST shows it: the published fact, and more.
 *
 * @param changedBy who wrote this version
 * @param inForce whether it holds now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleView(@JsonUnwrapped PriceRulePublished rule, String changedBy, boolean inForce) {}
