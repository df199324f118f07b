package dev.supercargo.pricing.offers;

import dev.supercargo.engine.pricerule.PriceRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All offers on sale at one moment, in memory. Immutable; a change makes a new one that shares what did not change.
 * Search reads every offer of the accelerators that fit, which for 60,000 offers takes a few milliseconds, whatever is
 * asked for and whatever the caller's own prices are.
 */
final class OfferCatalogue {

    static final OfferCatalogue EMPTY = new OfferCatalogue(0, Map.of());

    private final long change;
    private final Map<String, Map<String, ListedOffer>> byAccelerator;

    private OfferCatalogue(long change, Map<String, Map<String, ListedOffer>> byAccelerator) {
        this.change = change;
        this.byAccelerator = byAccelerator;
    }

    static OfferCatalogue of(Collection<ListedOffer> offers) {
        return EMPTY.with(0, offers, Set.of());
    }

    /** Number of the last change that is in it. */
    long change() {
        return change;
    }

    /**
     * @param listed offers that are new or changed
     * @param gone ids that are no longer on sale
     */
    OfferCatalogue with(long newChange, Collection<ListedOffer> listed, Set<String> gone) {
        Set<String> outdated = new HashSet<>(gone);
        listed.forEach(offer -> outdated.add(offer.id()));
        Map<String, Map<String, ListedOffer>> next = new TreeMap<>(byAccelerator);
        // An offer may come back with another accelerator, so it is looked for among all.
        byAccelerator.forEach((accelerator, offers) -> {
            if (holdsAny(offers, outdated)) {
                Map<String, ListedOffer> kept = new HashMap<>(offers);
                kept.keySet().removeAll(outdated);
                next.put(accelerator, kept);
            }
        });
        Map<String, List<ListedOffer>> additions = listed.stream()
                .collect(Collectors.groupingBy(offer -> offer.fact().acceleratorId()));
        additions.forEach((accelerator, added) -> {
            Map<String, ListedOffer> grown = new HashMap<>(next.getOrDefault(accelerator, Map.of()));
            added.forEach(offer -> grown.put(offer.id(), offer));
            next.put(accelerator, grown);
        });
        return new OfferCatalogue(newChange, next);
    }

    /**
     * @param rules of the buyer: limits and order go by the effective price
     * @param withFacets whether to count the found offers by kind
     */
    FoundOffers find(OfferQuery query, PriceRules rules, OfferPaging paging, boolean withFacets) {
        List<FoundOffer> found = new ArrayList<>();
        byAccelerator.forEach((accelerator, offers) -> {
            if (query.acceptsAccelerator(accelerator)) {
                List<FoundOffer> ofThis = matching(query, rules, offers.values());
                if (query.cheapest()) {
                    ofThis.stream()
                            .min(Comparator.comparing(FoundOffer::place, OfferSort.PRICE_PER_ACCELERATOR.order()))
                            .ifPresent(found::add);
                } else {
                    found.addAll(ofThis);
                }
            }
        });
        return page(found, paging, withFacets);
    }

    private static List<FoundOffer> matching(OfferQuery query, PriceRules rules, Collection<ListedOffer> offers) {
        List<FoundOffer> matching = new ArrayList<>();
        for (ListedOffer offer : offers) {
            if (query.acceptsMachine(offer)) {
                FoundOffer found = FoundOffer.of(offer, rules);
                if (query.acceptsPrice(found.place().usdPerHour(), offer.accelerators())) {
                    matching.add(found);
                }
            }
        }
        return matching;
    }

    private static FoundOffers page(List<FoundOffer> found, OfferPaging paging, boolean withFacets) {
        Comparator<OfferSort.Place> order = paging.sort().order();
        Optional<OfferSort.Place> after = paging.after().map(OfferSort.Place::ofKey);
        // Keeps the first limit + 1 after the cursor; the greatest of them is on top and gives way.
        PriorityQueue<FoundOffer> first =
                new PriorityQueue<>(paging.limit() + 1, Comparator.comparing(FoundOffer::place, order.reversed()));
        for (FoundOffer offer : found) {
            boolean full = first.size() > paging.limit();
            // Most offers of a large catalogue are dearer than all on the page: one comparison sends them away.
            if ((after.isEmpty() || order.compare(offer.place(), after.get()) > 0)
                    && (!full || order.compare(offer.place(), first.element().place()) < 0)) {
                if (full) {
                    first.remove();
                }
                first.add(offer);
            }
        }
        List<FoundOffer> page = first.stream()
                .sorted(Comparator.comparing(FoundOffer::place, order))
                .toList();
        boolean more = page.size() > paging.limit();
        List<FoundOffer> shown = more ? page.subList(0, paging.limit()) : page;
        return new FoundOffers(
                List.copyOf(shown),
                found.size(),
                more ? Optional.of(shown.getLast().place().key()) : Optional.empty(),
                withFacets ? Optional.of(Facets.of(found)) : Optional.empty());
    }

    private static boolean holdsAny(Map<String, ListedOffer> offers, Set<String> ids) {
        return ids.size() < offers.size()
                ? ids.stream().anyMatch(offers::containsKey)
                : offers.keySet().stream().anyMatch(ids::contains);
    }
}
