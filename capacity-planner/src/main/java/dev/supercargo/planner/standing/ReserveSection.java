package dev.supercargo.planner.standing;

import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.planner.market.Offer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What can be reserved: for each term the cheapest reservation or savings plan, and the cheapest without a payment at the start. */
final class ReserveSection {

    static final String KEY = "reserve";

    /** Of each term, shortest first. */
    static final SortedMap<String, Integer> MONTHS =
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("P1Y", 12, "P3Y", 36)));

    static final List<String> BOUND = List.of("RESERVED", "SAVINGS_PLAN");
    private static final String NO_UPFRONT = "NO_UPFRONT";

    private final Standing standing;
    private final RentalMarket market;
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    ReserveSection(Standing standing) {
        this.standing = standing;
        this.market = RentalMarket.of(standing);
    }

    Section section() {
        MONTHS.forEach((term, months) -> Stream.of(cheapest(term), cheapestWithoutUpfront(term))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(offer -> add(offer, months)));
        if (items.isEmpty()) {
            sources.add(Source.platform(
                    KEY,
                    "pricing has no reservation or savings plan for " + standing.acceleratorId() + " "
                            + market.chosenFrom(),
                    null));
        }
        return new Section(KEY, items, sources);
    }

    private Optional<Offer> cheapest(String term) {
        return market.offers().on(BOUND).boundFor(term).cheapest();
    }

    private Optional<Offer> cheapestWithoutUpfront(String term) {
        return market.offers().on(BOUND).boundFor(term).paid(NO_UPFRONT).cheapest();
    }

    private void add(Offer offer, int months) {
        OfferPriced facts = offer.facts();
        String payment = facts.paymentOption() == null ? NO_UPFRONT : facts.paymentOption();
        String paid = payment.toLowerCase(Locale.ROOT);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", months + " months, " + paid.replace('_', ' ') + ": " + offer.place());
        item.put("per_hour", Written.rate(offer.perAccelerator()));
        item.put("months", months);
        item.put("payment", paid);
        item.put("lot", facts.accelerators());
        items.add(item);
        sources.add(Source.platform(
                KEY,
                offer.market() + " of " + months + " months: " + offer.place() + " at " + offer.perAccelerator()
                        + " an accelerator, the cheapest " + market.chosenFrom() + " (" + facts.source() + ")",
                offer.asOf()));
    }
}
