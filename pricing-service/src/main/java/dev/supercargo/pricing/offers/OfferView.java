package dev.supercargo.pricing.offers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;

/**
 * An offer as REST shows it: the published fact, and how old it is.
 *
 * @param pricePerAcceleratorHour price of the instance divided by its accelerators
 * @param origin {@code BUNDLED} or {@code PRICE_SHEET}
 * @param ageDays days since the day the source names
 * @param stale older than the configured freshness
 */
public record OfferView(
        @JsonUnwrapped OfferPriced offer, Money pricePerAcceleratorHour, Origin origin, long ageDays, boolean stale) {

    static OfferView of(FoundOffer found, Freshness freshness, LocalDate today) {
        ListedOffer offer = found.offer();
        long ageDays = Freshness.ageDays(offer.asOf(), today);
        return new OfferView(
                offer.fact(),
                found.pricePerAcceleratorHour(),
                offer.origin(),
                ageDays,
                freshness.isStale(offer.market(), ageDays));
    }
}
