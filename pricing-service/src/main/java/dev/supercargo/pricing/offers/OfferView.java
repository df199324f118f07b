package dev.supercargo.pricing.offers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.MathContext;
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

    static OfferView of(StoredOffer offer, Freshness freshness, LocalDate today) {
        long ageDays = Freshness.ageDays(offer.asOf(), today);
        BigDecimal share =
                offer.price().amount().divide(BigDecimal.valueOf(offer.accelerators()), MathContext.DECIMAL64);
        return new OfferView(
                offer.event(), Money.usd(share), offer.origin(), ageDays, freshness.isStale(offer.market(), ageDays));
    }
}
