package dev.supercargo.pricing.offers;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts offers of each kind while they are found. Not thread-safe. */
final class FacetCount {

    private final Map<String, Counter> providers = new HashMap<>();
    private final Map<String, Counter> markets = new HashMap<>();
    private final Map<String, Counter> accelerators = new HashMap<>();

    void count(String provider, Market market, String acceleratorId) {
        add(providers, provider);
        add(markets, market.name());
        add(accelerators, acceleratorId);
    }

    Facets total() {
        return new Facets(sorted(providers), sorted(markets), sorted(accelerators));
    }

    private static void add(Map<String, Counter> kinds, String kind) {
        kinds.computeIfAbsent(kind, first -> new Counter()).offers++;
    }

    private static Map<String, Long> sorted(Map<String, Counter> kinds) {
        return kinds.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kind -> kind.getValue().offers, (one, other) -> one, TreeMap::new));
    }

    /** Grows in place: a boxed number for each of 60,000 offers would be garbage. */
    private static final class Counter {
        private long offers;
    }
}
