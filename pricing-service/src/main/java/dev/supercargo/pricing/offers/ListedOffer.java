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
 * @param provider one string for all offers of a provider, as for regions and zones: a search reads them all
 * @param zone empty if the price holds for the whole region
 */
record ListedOffer(
        OfferPriced fact,
        Market market,
        Origin origin,
        OfferSort.Place listPlace,
        String provider,
        String region,
        String zone) {

    ListedOffer(OfferPriced fact, Market market, Origin origin) {
        this(
                fact,
                market,
                origin,
                OfferSort.Place.of(fact.pricePerHour(), fact.accelerators(), fact.offerId()),
                fact.provider().intern(),
                fact.region().intern(),
                fact.zone() == null ? "" : fact.zone().intern());
    }

    static ListedOffer of(StoredOffer offer) {
        return new ListedOffer(offer.event(), offer.market(), offer.origin());
    }

    String id() {
        return fact.offerId();
    }

    int accelerators() {
        return fact.accelerators();
    }

    BigDecimal usdPerHour() {
        return fact.pricePerHour().amount();
    }

    Money listPricePerAcceleratorHour() {
        return listPlace.perAcceleratorHour();
    }

    /** The day the source names. */
    LocalDate asOf() {
        return LocalDate.ofInstant(fact.asOf(), ZoneOffset.UTC);
    }
}
