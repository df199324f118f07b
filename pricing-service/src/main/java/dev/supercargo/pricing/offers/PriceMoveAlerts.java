package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.pricing.PriceAlertRaised;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Raises an alert when a price moves far. */
@ApplicationScoped
class PriceMoveAlerts implements PriceObserver {

    private final AlertThresholds thresholds;
    private final Outbox outbox;

    PriceMoveAlerts(AlertThresholds thresholds, Outbox outbox) {
        this.thresholds = thresholds;
        this.outbox = outbox;
    }

    @Override
    public void observe(List<OfferChange> changes) {
        List<PriceAlertRaised> alerts =
                changes.stream().flatMap(change -> alert(change).stream()).toList();
        if (!alerts.isEmpty()) {
            outbox.append(alerts);
        }
    }

    private Optional<PriceAlertRaised> alert(OfferChange change) {
        return switch (change) {
            case OfferChange.Repriced(OfferInForce before, OfferInForce after) ->
                alert(after, new PriceChange(before.pricePerHour(), after.pricePerHour()));
            case OfferChange.Listed listed -> Optional.empty();
            case OfferChange.Delisted delisted -> Optional.empty();
        };
    }

    private Optional<PriceAlertRaised> alert(OfferInForce offer, PriceChange change) {
        if (!change.isAtLeast(Money.usd(thresholds.leastUsdPerHour()), thresholds.leastShare())) {
            return Optional.empty();
        }
        return Optional.of(new PriceAlertRaised(
                offer.offerId(),
                offer.offerId() + "@" + offer.version(),
                change.isRise() ? "RISE" : "FALL",
                change.before(),
                change.after(),
                offer.offerId() + " " + change.inWords() + ".",
                offer.statement().observedAt()));
    }
}
