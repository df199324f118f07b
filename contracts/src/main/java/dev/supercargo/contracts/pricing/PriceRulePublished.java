package dev.supercargo.contracts.pricing;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Some offers cost the customer something else than their list price. Either {@code percentOff} or {@code pricePerHour}
 * is present.
 *
 * @param version grows by one with every change of this rule
 * @param team whom it is for; absent for the whole organisation
 * @param instanceTypes in which {@code *} stands for any characters
 * @param market such as {@code SPOT}; absent for every market
 * @param percentOff above 0 and below 100
 * @param pricePerHour agreed price of one instance
 * @param validTo exclusive; absent until further notice
 * @param note where it was agreed, for people
 */
public record PriceRulePublished(
        String ruleId,
        long version,
        @Nullable String team,
        String provider,
        String instanceTypes,
        @Nullable String market,
        @Nullable BigDecimal percentOff,
        @Nullable Money pricePerHour,
        Instant validFrom,
        @Nullable Instant validTo,
        @Nullable String note)
        implements PriceRuleEvent {}
