package dev.supercargo.hardware.search;

import dev.supercargo.hardware.facts.Precision;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is looked for; every criterion must hold and an unknown value meets none.
 *
 * @param choices by facet, any of the values; compared without case
 * @param ranges by figure
 * @param performance bounds of the peak that orders, operations a second
 * @param precisions all of them must have a known peak; the first one orders
 * @param words each must begin a word of id, name, vendor or generation
 */
public record Query(
        Map<Facet, Set<String>> choices,
        Map<Figure, Range> ranges,
        Range performance,
        List<Precision> precisions,
        List<String> words,
        Order order) {

    public Query {
        choices = Map.copyOf(choices);
        ranges = Map.copyOf(ranges);
        precisions = List.copyOf(precisions);
        words = List.copyOf(words);
    }
}
