package dev.supercargo.planning.costs;

import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a machine takes in a month, term by term. An idle month and a busy one tell all months between.
 *
 * @param idle in a month without work
 * @param busy in a month of nothing else
 */
record MonthlyRunning(Map<String, Money> idle, Map<String, Money> busy) {

    MonthlyRunning {
        idle = Collections.unmodifiableMap(new LinkedHashMap<>(idle));
        busy = Collections.unmodifiableMap(new LinkedHashMap<>(busy));
    }

    /** @param use share of the month's hours in which it works */
    Map<String, Money> at(Share use) {
        Map<String, Money> terms = new LinkedHashMap<>();
        busy.forEach((term, most) -> {
            Money least = idle.getOrDefault(term, Money.zero());
            terms.put(term, least.plus(use.of(most.minus(least))));
        });
        return terms;
    }
}
