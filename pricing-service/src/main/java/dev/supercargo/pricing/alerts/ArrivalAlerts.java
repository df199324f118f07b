package dev.supercargo.pricing.alerts;

import dev.supercargo.contracts.pricing.PriceAlertRaised;
import dev.supercargo.pricing.offers.OfferChange;
import dev.supercargo.pricing.offers.OfferInForce;
import dev.supercargo.pricing.offers.PriceObserver;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Raises an alert when an offer comes on sale or goes off it. Many of one source at once are an import or an outage and
 * make one alert about the source. What a customer states about their own prices is no news to them.
 */
@ApplicationScoped
class ArrivalAlerts implements PriceObserver {

    private final AlertLog log;
    private final AlertSettings settings;
    private final Clock clock;

    ArrivalAlerts(AlertLog log, AlertSettings settings, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void observe(List<OfferChange> changes) {
        Map<String, List<OfferInForce>> came = new TreeMap<>();
        Map<String, List<OfferInForce>> went = new TreeMap<>();
        for (OfferChange change : changes) {
            switch (change) {
                case OfferChange.Listed(OfferInForce after) -> add(came, after);
                case OfferChange.Delisted(OfferInForce before, String reason) -> add(went, before);
                case OfferChange.Repriced repriced -> {}
                case OfferChange.Confirmed confirmed -> {}
            }
        }
        Instant now = clock.instant();
        List<PriceAlertRaised> alerts = new ArrayList<>();
        came.forEach((source, offers) -> alerts.addAll(alerts(AlertKind.NEW_OFFER, source, offers, now)));
        went.forEach((source, offers) -> alerts.addAll(alerts(AlertKind.VANISHED_OFFER, source, offers, now)));
        log.raise(alerts);
    }

    private static void add(Map<String, List<OfferInForce>> bySource, OfferInForce offer) {
        if (!offer.statement().source().origin().isTheCustomers()) {
            bySource.computeIfAbsent(offer.statement().source().name(), name -> new ArrayList<>())
                    .add(offer);
        }
    }

    private List<PriceAlertRaised> alerts(AlertKind kind, String source, List<OfferInForce> offers, Instant now) {
        String happened = kind == AlertKind.NEW_OFFER ? "came on sale" : "went off sale";
        if (offers.size() > settings.singleOffersMax()) {
            String first = offers.getFirst().offerId();
            return List.of(new PriceAlertRaised(
                    "source/" + source,
                    "source/" + source + "@" + now + "-" + kind + "-" + first,
                    kind.name(),
                    null,
                    null,
                    offers.size() + " offers of source " + source + " " + happened + ", among them " + first + ".",
                    now));
        }
        return offers.stream()
                .map(offer -> new PriceAlertRaised(
                        offer.offerId(),
                        offer.offerId() + "@" + offer.version() + "-" + kind,
                        kind.name(),
                        kind == AlertKind.NEW_OFFER ? null : offer.pricePerHour(),
                        kind == AlertKind.NEW_OFFER ? offer.pricePerHour() : null,
                        offer.offerId() + " " + happened + " at " + offer.pricePerHour() + "/h.",
                        now))
                .toList();
    }
}
