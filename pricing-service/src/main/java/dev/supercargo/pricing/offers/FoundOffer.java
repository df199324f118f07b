package dev.supercargo.pricing.offers;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * An offer that a search found.
 *
 * @param place by the price that counts for the caller
 */
record FoundOffer(ListedOffer offer, OfferSort.Place place) {

    static FoundOffer of(ListedOffer offer) {
        BigDecimal price = offer.usdPerHour();
        BigDecimal share = price.divide(BigDecimal.valueOf(offer.accelerators()), MathContext.DECIMAL64);
        return new FoundOffer(offer, new OfferSort.Place(price, share, offer.id()));
    }

    Money pricePerAcceleratorHour() {
        return Money.usd(place.usdPerAcceleratorHour());
    }
}
