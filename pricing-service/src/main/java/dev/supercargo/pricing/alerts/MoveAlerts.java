package dev.supercargo.pricing.alerts;

import dev.supercargo.contracts.pricing.PriceAlertRaised;
import dev.supercargo.pricing.offers.OfferChange;
import dev.supercargo.pricing.offers.OfferInForce;
import dev.supercargo.pricing.offers.PriceObserver;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Raises an alert when a price has moved far and stays there. */
@ApplicationScoped
class MoveAlerts implements PriceObserver {

    private final WatchTable watches;
    private final AlertLog log;
    private final AlertSettings settings;
    private final Clock clock;

    MoveAlerts(WatchTable watches, AlertLog log, AlertSettings settings, Clock clock) {
        this.watches = watches;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void observe(List<OfferChange> changes) {
        Instant now = clock.instant();
        Map<String, Watch> known =
                watches.ofIds(changes.stream().map(OfferChange::offerId).toList());
        Map<String, Watch> next = new HashMap<>();
        List<PriceAlertRaised> alerts = new ArrayList<>();
        for (OfferChange change : changes) {
            switch (change) {
                case OfferChange.Repriced(OfferInForce before, OfferInForce after) ->
                    state(
                            known.getOrDefault(after.offerId(), Watch.from(before.pricePerHour())),
                            after,
                            now,
                            next,
                            alerts);
                case OfferChange.Confirmed(OfferInForce offer) -> {
                    Watch watch = known.get(offer.offerId());
                    if (watch != null && watch.rising().isPresent()) {
                        state(watch, offer, now, next, alerts);
                    }
                }
                // What comes or goes has not moved; Arrivals tells of it.
                case OfferChange.Listed(OfferInForce after) -> {
                    if (known.containsKey(after.offerId())) {
                        next.put(after.offerId(), Watch.from(after.pricePerHour()));
                    }
                }
                case OfferChange.Delisted delisted -> {}
            }
        }
        if (!next.isEmpty()) {
            watches.put(next);
        }
        log.raise(alerts);
    }

    private void state(
            Watch watch, OfferInForce offer, Instant now, Map<String, Watch> next, List<PriceAlertRaised> alerts) {
        Watch.Step step = watch.state(offer.pricePerHour(), now, threshold(offer));
        next.put(offer.offerId(), step.next());
        step.alert().ifPresent(change -> alerts.add(alert(offer, change, now)));
    }

    /** What the customer states is meant; a source may be wrong once. */
    private Watch.Threshold threshold(OfferInForce offer) {
        boolean meant = offer.statement().source().origin().isTheCustomers();
        return new Watch.Threshold(
                Money.usd(settings.leastUsdPerHour()),
                settings.leastShare(),
                meant ? 1 : settings.observations(),
                settings.coolDown());
    }

    private static PriceAlertRaised alert(OfferInForce offer, PriceChange change, Instant now) {
        AlertKind kind = change.isRise() ? AlertKind.RISE : AlertKind.FALL;
        return new PriceAlertRaised(
                offer.offerId(),
                offer.offerId() + "@" + offer.version(),
                kind.name(),
                change.before(),
                change.after(),
                offer.offerId() + " " + change.inWords() + ".",
                now);
    }
}
