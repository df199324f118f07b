package dev.supercargo.engine.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers equal values alike, in the order in which they come. */
final class Numbering<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    /** Goes on from values numbered before. */
    Numbering(List<T> known) {
        known.forEach(this::of);
    }

    int of(T value) {
        Integer number = numbers.get(value);
        if (number != null) {
            return number;
        }
        numbers.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }

    int size() {
        return values.size();
    }

    List<T> all() {
        return List.copyOf(values);
    }
}
