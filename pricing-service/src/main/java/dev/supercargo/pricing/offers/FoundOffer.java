package dev.supercargo.pricing.offers;

import dev.supercargo.engine.pricerule.EffectivePrice;
import dev.supercargo.engine.pricerule.PriceRules;
import dev.supercargo.quantities.Money;

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
        OfferSort.Place place = effective.rule().isEmpty()
                ? offer.listPlace()
                : OfferSort.Place.of(effective.price(), offer.accelerators(), offer.id());
        return new FoundOffer(offer, effective, place);
    }

    Money effectivePerAcceleratorHour() {
        return place.perAcceleratorHour();
    }
}
