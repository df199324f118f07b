package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Quarter;
import dev.supercargo.quantities.Money;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What may be paid in each quarter.
 *
 * @param byQuarter a quarter that is absent has no limit
 */
public record Budgets(SortedMap<Quarter, Money> byQuarter) {

    public Budgets {
        byQuarter.forEach((quarter, money) -> {
            if (money.isNegative()) {
                throw new IllegalArgumentException("the budget of " + quarter + " is 0 or more, but is " + money);
            }
        });
        byQuarter = Collections.unmodifiableSortedMap(new TreeMap<>(byQuarter));
    }

    public static Budgets unlimited() {
        return new Budgets(new TreeMap<>());
    }

    public static Budgets of(Map<Quarter, Money> byQuarter) {
        return new Budgets(new TreeMap<>(byQuarter));
    }

    public Optional<Money> of(Quarter quarter) {
        return Optional.ofNullable(byQuarter.get(quarter));
    }
}
