package dev.supercargo.planner.standing;

import dev.supercargo.planner.market.Offer;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be had by the hour: the cheapest offer on demand, and the cheapest on spot if that is cheaper. */
final class BurstSection {

    static final String KEY = "burst";

    /** Of the work, where nothing was rented that would show it. */
    private static final Share INTERRUPTIBLE = new Share(0.5);

    private final Standing standing;
    private final RentalMarket market;
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    BurstSection(Standing standing) {
        this.standing = standing;
        this.market = RentalMarket.of(standing);
    }

    Section section() {
        Optional<Offer> onDemand = market.offers().on("ON_DEMAND").cheapest();
        Optional<Offer> spot = market.offers().on("SPOT").cheapest();
        spot.filter(offer -> onDemand.isEmpty()
                        || offer.perAccelerator().compareTo(onDemand.get().perAccelerator()) < 0)
                .ifPresent(this::spot);
        onDemand.ifPresent(offer -> items.add(item(offer)));
        if (items.isEmpty()) {
            sources.add(Source.missing(KEY, "pricing has no offer of " + standing.acceleratorId() + " by the hour"));
        }
        return new Section(KEY, items, sources);
    }

    private void spot(Offer offer) {
        Share suits = suits();
        if (suits.value() == 0) {
            return;
        }
        Map<String, Object> item = item(offer);
        item.put("suits_percent", Written.number(100 * suits.value()));
        Rework rework = Rework.on(offer);
        item.put("rework_percent", Written.number(100 * rework.share().value()));
        rework.assumption().ifPresent(text -> sources.add(Source.assumed(KEY, text)));
        items.add(item);
    }

    private Share suits() {
        return switch (standing.recent().onSpot()) {
            case Measured.Known<Share>(Share share) -> {
                sources.add(Source.platform(
                        KEY,
                        Math.round(100 * share.value()) + " % of the hours rented in the last "
                                + standing.recent().days() + " days were on spot, which is what suits it",
                        null));
                yield share;
            }
            case Measured.Unknown<Share>(String reason) -> {
                sources.add(Source.assumed(KEY, "half of the work suits spot: " + reason));
                yield INTERRUPTIBLE;
            }
        };
    }

    private Map<String, Object> item(Offer offer) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", offer.market() + ": " + offer.place());
        item.put("per_hour", Written.rate(offer.perAccelerator()));
        sources.add(Source.platform(
                KEY,
                offer.market() + ": " + offer.place() + " at " + offer.perAccelerator()
                        + " an accelerator, the cheapest " + market.chosenFrom() + " ("
                        + offer.facts().source() + ")",
                offer.asOf()));
        return item;
    }
}
