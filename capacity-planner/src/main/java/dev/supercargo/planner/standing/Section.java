package dev.supercargo.planner.standing;

import java.util.List;
import java.util.Map;

/**
 * A list of a roadmap question.
 *
 * @param key {@code owned}, {@code reserved}, {@code buy}, {@code reserve} or {@code burst}
 * @param items in the question's own words
 * @param sources of the items, and of what is not known
 */
public record Section(String key, List<Map<String, Object>> items, List<Source> sources) {

    public Section {
        items = List.copyOf(items);
        sources = List.copyOf(sources);
    }
}
