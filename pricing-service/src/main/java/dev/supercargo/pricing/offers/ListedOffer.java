package dev.supercargo.pricing.offers;

import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * An offer on sale as search holds it in memory.
 *
 * @param fact what was published of it last
 * @param market parsed once, because every search asks for it
 * @param listPlace by the list price, computed once for the same reason
 */
record ListedOffer(OfferPriced fact, Market market, Origin origin, OfferSort.Place listPlace) {

    ListedOffer(OfferPriced fact, Market market, Origin origin) {
        this(fact, market, origin, OfferSort.Place.of(fact.pricePerHour(), fact.accelerators(), fact.offerId()));
    }

    static ListedOffer of(StoredOffer offer) {
        return new ListedOffer(offer.event(), offer.market(), offer.origin());
    }

    String id() {
        return fact.offerId();
    }

    /** Empty if the price holds for the whole region. */
    String zone() {
        return fact.zone() == null ? "" : fact.zone();
    }

    int accelerators() {
        return fact.accelerators();
    }

    BigDecimal usdPerHour() {
        return fact.pricePerHour().amount();
    }

    Money listPricePerAcceleratorHour() {
        return Money.usd(listPlace.usdPerAcceleratorHour());
    }

    /** The day the source names. */
    LocalDate asOf() {
        return LocalDate.ofInstant(fact.asOf(), ZoneOffset.UTC);
    }
}
