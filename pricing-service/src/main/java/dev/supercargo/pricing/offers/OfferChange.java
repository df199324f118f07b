package dev.supercargo.pricing.offers;

/** How the price in force of one offer changed, or that it was stated again. */
public sealed interface OfferChange {

    /** It came on sale, for the first time or again. */
    record Listed(OfferInForce after) implements OfferChange {}

    /** Its price, another fact, or the source that is believed changed. */
    record Repriced(OfferInForce before, OfferInForce after) implements OfferChange {}

    /** The source that is believed stated the same price again. */
    record Confirmed(OfferInForce offer) implements OfferChange {}

    /** It went off sale: no source names it any more, or none is believed. */
    record Delisted(OfferInForce before, String reason) implements OfferChange {}

    default String offerId() {
        return switch (this) {
            case Listed(OfferInForce after) -> after.offerId();
            case Repriced(OfferInForce before, OfferInForce after) -> after.offerId();
            case Confirmed(OfferInForce offer) -> offer.offerId();
            case Delisted(OfferInForce before, String reason) -> before.offerId();
        };
    }
}
