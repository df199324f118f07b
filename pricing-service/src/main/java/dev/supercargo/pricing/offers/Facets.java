package dev.supercargo.pricing.offers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many of the found offers there are of each kind. */
public record Facets(Map<String, Long> providers, Map<String, Long> markets, Map<String, Long> accelerators) {

    static Facets of(List<FoundOffer> found) {
        return new Facets(
                count(found, offer -> offer.fact().provider()),
                count(found, offer -> offer.fact().market()),
                count(found, offer -> offer.fact().acceleratorId()));
    }

    private static Map<String, Long> count(List<FoundOffer> found, Function<ListedOffer, String> kind) {
        return found.stream()
                .collect(Collectors.groupingBy(each -> kind.apply(each.offer()), TreeMap::new, Collectors.counting()));
    }
}
