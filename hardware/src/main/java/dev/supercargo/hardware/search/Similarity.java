package dev.supercargo.hardware.search;

import dev.supercargo.quantities.Measured;
import java.util.Comparator;
import java.util.List;

/**
 * How alike two pieces of hardware of a kind are: the mean distance of their figures on a logarithmic scale, so that
 * twice as much counts the same everywhere. A figure that only one of them has counts as a factor of four.
 */
final class Similarity {

    private static final double MISSING = Math.log(4);
    private static final List<Figure> COMPARED = List.of(Figure.MEMORY, Figure.BANDWIDTH, Figure.POWER, Figure.PRICE);

    private Similarity() {}

    static <T> List<Item<T>> nearest(SearchFacts wanted, List<Item<T>> items, int limit) {
        return items.stream()
                .filter(item -> item.facts().kind() == wanted.kind())
                .filter(item -> !item.facts().id().equals(wanted.id()))
                .sorted(Comparator.<Item<T>>comparingDouble(item -> distance(wanted, item.facts()))
                        .thenComparing(item -> item.facts().id()))
                .limit(limit)
                .toList();
    }

    private static double distance(SearchFacts one, SearchFacts other) {
        double sum = distance(Order.peak(one, Measured.unknown("any")), Order.peak(other, Measured.unknown("any")));
        for (Figure figure : COMPARED) {
            sum += distance(figure.of(one), figure.of(other));
        }
        return sum;
    }

    private static double distance(double one, double other) {
        if (Double.isFinite(one) && Double.isFinite(other)) {
            return Math.abs(Math.log(one) - Math.log(other));
        }
        return Double.isFinite(one) == Double.isFinite(other) ? 0 : MISSING;
    }
}
