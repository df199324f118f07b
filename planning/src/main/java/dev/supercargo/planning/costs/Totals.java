package dev.supercargo.planning.costs;

import dev.supercargo.quantities.Money;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the options of a question cost.
 *
 * @param byOption in the order of the question
 * @param possible the options that can be chosen
 */
public record Totals(Map<String, Money> byOption, Set<String> possible) {

    public Totals {
        byOption = Collections.unmodifiableMap(new LinkedHashMap<>(byOption));
        possible = Set.copyOf(possible);
    }

    /** The option that comes first: what is possible, then the cheapest, then as in the question. */
    public String best() {
        return byOption.entrySet().stream()
                .min(Comparator.comparing(
                                (Map.Entry<String, Money> option) -> possible.contains(option.getKey()) ? 0 : 1)
                        .thenComparing(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    /** @throws IllegalArgumentException if there is no such option */
    public Money of(String option) {
        Money total = byOption.get(option);
        if (total == null) {
            throw new IllegalArgumentException("there is no option " + option);
        }
        return total;
    }
}
