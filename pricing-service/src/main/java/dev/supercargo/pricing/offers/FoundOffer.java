package dev.supercargo.pricing.offers;

import dev.supercargo.engine.pricerule.EffectivePrice;
import dev.supercargo.engine.pricerule.PriceRules;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * An offer that a search found.
 *
 * @param effective the price that counts for the buyer
 * @param place by the effective price
 */
record FoundOffer(ListedOffer offer, EffectivePrice effective, OfferSort.Place place) {

    static FoundOffer of(ListedOffer offer, PriceRules rules) {
        EffectivePrice effective = rules.effective(
                offer.fact().provider(),
                offer.fact().instanceType(),
                offer.fact().market(),
                offer.fact().pricePerHour());
        BigDecimal price = effective.price().amount();
        BigDecimal share = price.divide(BigDecimal.valueOf(offer.accelerators()), MathContext.DECIMAL64);
        return new FoundOffer(offer, effective, new OfferSort.Place(price, share, offer.id()));
    }

    Money effectivePerAcceleratorHour() {
        return Money.usd(place.usdPerAcceleratorHour());
    }
}
