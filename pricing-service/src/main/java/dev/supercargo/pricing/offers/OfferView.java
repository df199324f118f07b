package dev.supercargo.pricing.offers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An offer as REST shows it: the published fact with its list price, how old it is, and what it costs this buyer.
 *
 * @param pricePerAcceleratorHour list price of the instance divided by its accelerators
 * @param origin what kind of source told the price
 * @param ageDays days since the day the source names
 * @param stale older than the configured freshness
 * @param effective absent if the list price counts
 */
public record OfferView(
        @JsonUnwrapped OfferPriced offer,
        Money pricePerAcceleratorHour,
        Origin origin,
        long ageDays,
        boolean stale,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Ruled effective) {

    /**
     * A price that a rule made.
     *
     * @param ruleId which rule
     * @param rule what it does, in words
     * @param team whose rule it is; absent for the organisation's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ruled(
            Money pricePerHour,
            Money pricePerAcceleratorHour,
            String ruleId,
            String rule,
            @Nullable String team) {

        static @Nullable Ruled of(FoundOffer found) {
            return found.effective()
                    .rule()
                    .map(rule -> new Ruled(
                            found.effective().price(),
                            found.effectivePerAcceleratorHour(),
                            rule.id(),
                            rule.effect().inWords(),
                            rule.team().orElse(null)))
                    .orElse(null);
        }
    }

    static OfferView of(FoundOffer found, Freshness freshness, LocalDate today) {
        ListedOffer offer = found.offer();
        long ageDays = Freshness.ageDays(offer.asOf(), today);
        return new OfferView(
                offer.fact(),
                offer.listPricePerAcceleratorHour(),
                offer.origin(),
                ageDays,
                freshness.isStale(offer.market(), ageDays),
                Ruled.of(found));
    }
}
