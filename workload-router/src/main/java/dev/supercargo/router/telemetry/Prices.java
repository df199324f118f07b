package dev.supercargo.router.telemetry;

import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.utilisation.PricedAccelerator;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.market.MarketView;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What accelerators cost by the device, for comparing them. */
@ApplicationScoped
class Prices {

    private final MarketView market;

    Prices(MarketView market) {
        this.market = market;
    }

    /** The accelerator of a place at the price that was frozen for all its nodes; empty if it is no longer known. */
    Optional<PricedAccelerator> present(PlaceRef place, Money perHour) {
        int devices = place.acceleratorsPerNode() * place.nodes();
        return market.accelerator(place.acceleratorId())
                .map(spec -> new PricedAccelerator(spec, share(perHour, devices), place.optionId()));
    }

    /** For each accelerator the cheapest offer of one market, list prices. */
    List<PricedAccelerator> offered(String marketName) {
        Map<String, OfferPriced> cheapest = new HashMap<>();
        for (OfferPriced offer : market.offers()) {
            if (offer.market().equals(marketName)
                    && offer.accelerators() > 0
                    && offer.pricePerHour().isPositive()) {
                cheapest.merge(offer.acceleratorId(), offer, Prices::cheaper);
            }
        }
        List<PricedAccelerator> priced = new ArrayList<>();
        cheapest.forEach((id, offer) -> market.accelerator(id)
                .ifPresent(spec -> priced.add(new PricedAccelerator(
                        spec,
                        share(offer.pricePerHour(), offer.accelerators()),
                        offer.provider() + " " + offer.region() + " " + offer.instanceType()))));
        return priced;
    }

    private static OfferPriced cheaper(OfferPriced one, OfferPriced other) {
        int order = share(one.pricePerHour(), one.accelerators())
                .compareTo(share(other.pricePerHour(), other.accelerators()));
        return order < 0 || order == 0 && one.offerId().compareTo(other.offerId()) < 0 ? one : other;
    }

    private static HourlyRate share(Money whole, int devices) {
        return new HourlyRate(new Money(
                whole.amount()
                        .divide(BigDecimal.valueOf(devices), MathContext.DECIMAL128)
                        .setScale(9, RoundingMode.HALF_EVEN),
                whole.currency()));
    }
}
