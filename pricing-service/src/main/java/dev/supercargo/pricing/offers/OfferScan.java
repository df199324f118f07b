package dev.supercargo.pricing.offers;

import dev.supercargo.engine.pricerule.PriceRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the catalogue. It looks at tens of thousands of offers, so an offer's objects are left alone until its
 * numbers tell that it may be on the page. Not thread-safe.
 */
final class OfferScan {

    private final OfferQuery query;
    private final PriceRules rules;
    private final boolean listPricesCount;
    private final OfferPaging paging;
    private final OfferSort.@Nullable Place after;
    /** The first limit + 1 after the cursor; the greatest of them is on top and gives way. */
    private final PriorityQueue<Candidate> first;

    private final @Nullable FacetCount facets;
    private int matches;

    OfferScan(OfferQuery query, PriceRules rules, OfferPaging paging, boolean withFacets) {
        this.query = query;
        this.rules = rules;
        this.listPricesCount = rules.byPrecedence().isEmpty();
        this.paging = paging;
        this.after = paging.after().map(OfferSort.Place::ofKey).orElse(null);
        this.first = new PriorityQueue<>(
                paging.limit() + 1,
                Comparator.comparing(Candidate::place, paging.sort().order().reversed()));
        this.facets = withFacets ? new FacetCount() : null;
    }

    private record Candidate(ListedOffer offer, OfferSort.Place place) {}

    /** @param offers all of the accelerator */
    void read(String acceleratorId, OfferColumns offers) {
        Candidate cheapest = null;
        int cheapestRow = -1;
        for (int row = 0; row < offers.rows(); row++) {
            if (!query.acceptsMachine(offers, row)) {
                continue;
            }
            OfferSort.Place ruled = listPricesCount
                    ? null
                    : FoundOffer.of(offers.offer(row), rules).place();
            long nanosPerHour = ruled == null ? offers.nanosPerHour(row) : ruled.nanosPerHour();
            if (!query.acceptsPrice(nanosPerHour, offers.accelerators(row))) {
                continue;
            }
            if (!query.cheapest()) {
                count(acceleratorId, offers, row);
                take(offers, row, ruled);
            } else if (cheapest == null
                    || isBefore(offers, row, ruled, cheapest.place(), OfferSort.PRICE_PER_ACCELERATOR)) {
                cheapest = candidate(offers, row, ruled);
                cheapestRow = row;
            }
        }
        if (cheapest != null) {
            count(acceleratorId, offers, cheapestRow);
            take(offers, cheapestRow, cheapest.place());
        }
    }

    private void count(String acceleratorId, OfferColumns offers, int row) {
        matches++;
        if (facets != null) {
            facets.count(offers.provider(row), offers.market(row), acceleratorId);
        }
    }

    private void take(OfferColumns offers, int row, OfferSort.@Nullable Place ruled) {
        // Most offers of a large catalogue are dearer than all on the page: one comparison sends them away.
        boolean full = first.size() > paging.limit();
        if (full && !isBefore(offers, row, ruled, first.element().place(), paging.sort())) {
            return;
        }
        Candidate candidate = candidate(offers, row, ruled);
        if (after == null || paging.sort().order().compare(candidate.place(), after) > 0) {
            if (full) {
                first.remove();
            }
            first.add(candidate);
        }
    }

    /** @param ruled the place by the buyer's own price; null if the list price counts */
    private static boolean isBefore(
            OfferColumns offers, int row, OfferSort.@Nullable Place ruled, OfferSort.Place other, OfferSort sort) {
        if (ruled == null && sort.isBehind(other, offers, row)) {
            return false;
        }
        return sort.order().compare(candidate(offers, row, ruled).place(), other) < 0;
    }

    private static Candidate candidate(OfferColumns offers, int row, OfferSort.@Nullable Place ruled) {
        ListedOffer offer = offers.offer(row);
        return new Candidate(offer, ruled == null ? offer.listPlace() : ruled);
    }

    FoundOffers result() {
        List<FoundOffer> page = first.stream()
                .sorted(Comparator.comparing(Candidate::place, paging.sort().order()))
                .map(candidate -> FoundOffer.of(candidate.offer(), rules))
                .toList();
        boolean more = page.size() > paging.limit();
        List<FoundOffer> shown = more ? page.subList(0, paging.limit()) : page;
        return new FoundOffers(
                List.copyOf(shown),
                matches,
                more ? Optional.of(shown.getLast().place().key()) : Optional.empty(),
                facets == null ? Optional.empty() : Optional.of(facets.total()));
    }
}
