package dev.supercargo.planner.standing;

import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.planner.market.Offer;
import dev.supercargo.planner.market.Offers;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Ways to get the work of some accelerators, as options of a cost question: bought, and each market's cheapest offer, named by
 * its place.
 */
final class Rentals {

    static final String KEY = "options";

    private final Standing standing;
    private final Offers offers;
    private final int accelerators;
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    /** @param offers to choose from */
    Rentals(Standing standing, Offers offers, int accelerators) {
        this.standing = standing;
        this.offers = offers;
        this.accelerators = accelerators;
    }

    Section section() {
        buy();
        Optional<Offer> onDemand = offers.on("ON_DEMAND").cheapest();
        onDemand.ifPresent(offer -> add(offer, offer.market(), (rent, rate) -> rent.put("on_demand", rate)));
        offers.on("SPOT")
                .cheapest()
                .ifPresent(offer -> add(offer, offer.market(), (rent, rate) -> {
                    rent.put("spot", rate);
                    rent.put("spot_percent", 100);
                    Rework rework = Rework.on(offer);
                    rent.put(
                            "repeated_percent",
                            Written.number(100 * rework.share().value()));
                    rework.assumption().ifPresent(text -> sources.add(Source.assumed(KEY, text)));
                }));
        onDemand.ifPresent(beyond -> ReserveSection.MONTHS.forEach((term, months) -> offers.on(ReserveSection.BOUND)
                .boundFor(term)
                .cheapest()
                .ifPresent(offer -> add(offer, months + " months", (rent, rate) -> {
                    rent.put("committed", rate);
                    rent.put("on_demand", rate(beyond));
                }))));
        if (items.isEmpty()) {
            sources.add(
                    Source.missing(KEY, "neither a price nor an offer of " + standing.acceleratorId() + " is known"));
        }
        return new Section(KEY, items, sources);
    }

    private void buy() {
        switch (new BuySection(standing).price()) {
            case Measured.Unknown<Price>(String reason) ->
                sources.add(Source.missing(KEY, "nothing can be bought: " + reason));
            case Measured.Known<Price>(Price price) -> {
                items.add(option(
                        "own", "buy", Map.of("price", Written.money(price.each().times(accelerators)))));
                sources.add(Source.platform(
                        KEY, "own: " + price.each() + " an accelerator, " + price.from(), price.asOf()));
            }
        }
    }

    private void add(Offer offer, String way, BiConsumer<Map<String, Object>, Object> terms) {
        Map<String, Object> rent = new LinkedHashMap<>();
        terms.accept(rent, rate(offer));
        String name = way + ": " + offer.place();
        items.add(option(name, "rent", rent));
        OfferPriced facts = offer.facts();
        sources.add(Source.platform(
                KEY,
                name + ": " + offer.perAccelerator() + " an accelerator, "
                        + offer.market()
                        + (facts.paymentOption() == null
                                ? ""
                                : ", "
                                        + facts.paymentOption()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' '))
                        + ", of a machine with " + facts.accelerators() + " at " + facts.pricePerHour() + "/h ("
                        + facts.source() + ")",
                offer.asOf()));
    }

    private Map<String, Object> option(String name, String way, Map<String, Object> terms) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("name", name);
        option.put("machine", Map.of("accelerator", standing.acceleratorId(), "accelerators", accelerators));
        option.put(way, terms);
        return option;
    }

    private Object rate(Offer offer) {
        return Written.rate(new HourlyRate(offer.perAccelerator().perHour().times(accelerators)));
    }
}
