package dev.supercargo.pricing.offers;

import dev.supercargo.engine.pricerule.PriceRules;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All offers on sale at one moment, in memory. Immutable; a change makes a new one that shares what did not change.
 * Search reads every offer of the accelerators that fit, which for 60,000 offers takes a few milliseconds, whatever is
 * asked for and whatever the caller's own prices are.
 */
final class OfferCatalogue {

    static final OfferCatalogue EMPTY = new OfferCatalogue(0, Map.of());

    private final long change;
    private final Map<String, Shelf> byAccelerator;

    private OfferCatalogue(long change, Map<String, Shelf> byAccelerator) {
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
        Map<String, Map<String, ListedOffer>> changed = new HashMap<>();
        // An offer may come back with another accelerator, so it is looked for among all.
        byAccelerator.forEach((accelerator, shelf) -> {
            if (holdsAny(shelf.byId(), outdated)) {
                Map<String, ListedOffer> kept = new HashMap<>(shelf.byId());
                kept.keySet().removeAll(outdated);
                changed.put(accelerator, kept);
            }
        });
        for (ListedOffer offer : listed) {
            changed.computeIfAbsent(offer.fact().acceleratorId(), this::copyOf).put(offer.id(), offer);
        }
        Map<String, Shelf> next = new TreeMap<>(byAccelerator);
        changed.forEach((accelerator, offers) -> next.put(accelerator, Shelf.of(offers)));
        return new OfferCatalogue(newChange, next);
    }

    /**
     * @param rules of the buyer: limits and order go by the effective price
     * @param withFacets whether to count the found offers by kind
     */
    FoundOffers find(OfferQuery query, PriceRules rules, OfferPaging paging, boolean withFacets) {
        OfferScan scan = new OfferScan(query, rules, paging, withFacets);
        byAccelerator.forEach((accelerator, shelf) -> {
            if (query.acceptsAccelerator(accelerator)) {
                scan.read(accelerator, shelf.columns());
            }
        });
        return scan.result();
    }

    private Map<String, ListedOffer> copyOf(String accelerator) {
        Shelf shelf = byAccelerator.get(accelerator);
        return shelf == null ? new HashMap<>() : new HashMap<>(shelf.byId());
    }

    private static boolean holdsAny(Map<String, ListedOffer> offers, Set<String> ids) {
        return ids.size() < offers.size()
                ? ids.stream().anyMatch(offers::containsKey)
                : offers.keySet().stream().anyMatch(ids::contains);
    }

    /** The offers of one accelerator, to be changed by id and to be searched. */
    private record Shelf(Map<String, ListedOffer> byId, OfferColumns columns) {
        static Shelf of(Map<String, ListedOffer> offers) {
            return new Shelf(offers, new OfferColumns(offers.values()));
        }
    }
}
