package dev.supercargo.hardware.search;

import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.hardware.search.Found.Count;
import dev.supercargo.hardware.search.Found.Obstacle;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An immutable index over hardware. Each criterion becomes a set of rows and the answer is their intersection, so that
 * a search that finds nothing can tell which criterion is to blame. Thread-safe.
 *
 * @param <T> what the finder gets back
 */
public final class HardwareIndex<T> {

    private static final int FACET_VALUES_MAX = 50;
    private static final double[] NO_VALUES = {};

    /** Each takes eight bytes a row. */
    private static final int RANKINGS_MAX = 48;

    private final List<Item<T>> items;
    private final Map<String, Integer> rowById = new HashMap<>();
    private final Words words = new Words();
    private final Map<Facet, Map<String, BitSet>> rowsByValue = new EnumMap<>(Facet.class);
    private final Map<Figure, double[]> figures = new EnumMap<>(Figure.class);
    private final Map<Order, Ranking> rankings = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Order, Ranking> eldest) {
            return size() > RANKINGS_MAX;
        }
    };
    private final Map<Measured<Precision>, double[]> peaks = new ConcurrentHashMap<>();

    /** @param items with different ids */
    public HardwareIndex(List<Item<T>> items) {
        this.items = items.stream()
                .sorted(Comparator.comparing(item -> item.facts().id()))
                .toList();
        for (int row = 0; row < this.items.size(); row++) {
            SearchFacts facts = this.items.get(row).facts();
            rowById.put(facts.id(), row);
            words.add(row, facts);
            for (Facet facet : Facet.values()) {
                rowsByValue
                        .computeIfAbsent(facet, absent -> new HashMap<>())
                        .computeIfAbsent(facet.valueOf(facts), absent -> new BitSet())
                        .set(row);
            }
        }
        for (Figure figure : Figure.values()) {
            figures.put(
                    figure,
                    this.items.stream()
                            .mapToDouble(item -> figure.of(item.facts()))
                            .toArray());
        }
    }

    public int size() {
        return items.size();
    }

    public Optional<Item<T>> get(String id) {
        return Optional.ofNullable(rowById.get(id)).map(items::get);
    }

    /** All items that meet the query, in its order. */
    public List<Item<T>> all(Query query) {
        return ranking(query.order()).in(matching(criteria(query)), -1, items.size()).stream()
                .map(items::get)
                .toList();
    }

    /**
     * @param after id of the last item of the page before, empty for the first page
     * @param limit most items of the page
     * @throws IllegalArgumentException if there is no item {@code after}
     */
    public Found<T> find(Query query, String after, int limit) {
        List<Criterion> criteria = criteria(query);
        BitSet matching = matching(criteria);
        int start = -1;
        if (!after.isEmpty()) {
            Integer row = rowById.get(after);
            if (row == null) {
                throw new IllegalArgumentException("there is no hardware " + after);
            }
            start = ranking(query.order()).placeOf(row);
        }
        List<Integer> rows = ranking(query.order()).in(matching, start, limit + 1);
        boolean more = rows.size() > limit;
        return new Found<>(
                rows.stream().limit(limit).map(row -> items.get(row).payload()).toList(),
                more,
                matching.cardinality(),
                facets(matching),
                matching.isEmpty() ? obstacles(criteria) : List.of());
    }

    /** The items of the same kind that are nearest to {@code id} in their figures, nearest first; none if it is not there. */
    public List<Item<T>> similarTo(String id, int limit) {
        return get(id).map(item -> Similarity.nearest(item.facts(), items, limit))
                .orElse(List.of());
    }

    private List<Criterion> criteria(Query query) {
        List<Criterion> criteria = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Set<String> choices = query.choices().getOrDefault(facet, Set.of());
            if (!choices.isEmpty()) {
                String name = facet.name().toLowerCase(Locale.ROOT);
                criteria.add(new Criterion(name + "=" + String.join(",", new TreeSet<>(choices)), any(facet, choices)));
            }
        }
        for (Figure figure : Figure.values()) {
            Range range = query.ranges().getOrDefault(figure, Range.any());
            if (range.binds()) {
                criteria.add(new Criterion(
                        Phrases.range(figure.name().toLowerCase(Locale.ROOT), figure, range),
                        within(figures.getOrDefault(figure, NO_VALUES), range)));
            }
        }
        for (Precision precision : query.precisions()) {
            criteria.add(new Criterion(
                    "precision=" + precision, within(peaks(Measured.known(precision)), Range.positive())));
        }
        if (query.performance().binds()) {
            criteria.add(new Criterion(
                    Phrases.performance(query.performance()),
                    within(peaks(query.order().precision()), query.performance())));
        }
        for (String word : query.words()) {
            criteria.add(new Criterion("q=" + word, word, words.startingWith(word)));
        }
        return criteria;
    }

    private BitSet any(Facet facet, Set<String> choices) {
        BitSet rows = new BitSet();
        rowsByValue.getOrDefault(facet, Map.of()).forEach((value, having) -> {
            if (choices.stream().anyMatch(value::equalsIgnoreCase)) {
                rows.or(having);
            }
        });
        return rows;
    }

    private double[] peaks(Measured<Precision> precision) {
        return peaks.computeIfAbsent(
                precision,
                wanted -> items.stream()
                        .mapToDouble(item -> Order.peak(item.facts(), wanted))
                        .toArray());
    }

    private static BitSet within(double[] values, Range range) {
        BitSet rows = new BitSet(values.length);
        for (int row = 0; row < values.length; row++) {
            if (range.contains(values[row])) {
                rows.set(row);
            }
        }
        return rows;
    }

    private BitSet matching(List<Criterion> criteria) {
        BitSet rows = new BitSet(items.size());
        rows.set(0, items.size());
        criteria.forEach(criterion -> rows.and(criterion.rows()));
        return rows;
    }

    private Map<Facet, List<Count>> facets(BitSet matching) {
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        rowsByValue.forEach((facet, values) -> facets.put(facet, counts(values, matching)));
        return facets;
    }

    private static List<Count> counts(Map<String, BitSet> values, BitSet matching) {
        List<Count> counts = new ArrayList<>();
        values.forEach((value, having) -> {
            BitSet common = (BitSet) having.clone();
            common.and(matching);
            if (!common.isEmpty()) {
                counts.add(new Count(value, common.cardinality()));
            }
        });
        counts.sort(Comparator.comparingInt(Count::items).reversed().thenComparing(Count::value));
        return List.copyOf(counts.subList(0, Math.min(counts.size(), FACET_VALUES_MAX)));
    }

    private List<Obstacle> obstacles(List<Criterion> criteria) {
        return criteria.stream()
                .map(criterion -> new Obstacle(
                        criterion.text(),
                        criterion.rows().cardinality(),
                        matching(criteria.stream()
                                        .filter(other -> other != criterion)
                                        .toList())
                                .cardinality(),
                        criterion.word().isEmpty() || !criterion.rows().isEmpty()
                                ? List.of()
                                : words.similarTo(criterion.word())))
                .toList();
    }

    /** Orders that are asked for are kept, the least recently asked one goes first. */
    private Ranking ranking(Order order) {
        synchronized (rankings) {
            Ranking known = rankings.get(order);
            if (known != null) {
                return known;
            }
        }
        Ranking fresh = Ranking.of(
                items.stream().mapToDouble(item -> order.rank(item.facts())).toArray());
        synchronized (rankings) {
            rankings.put(order, fresh);
        }
        return fresh;
    }
}
