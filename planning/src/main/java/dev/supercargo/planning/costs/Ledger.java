package dev.supercargo.planning.costs;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is due, term by term and month by month; month 0 is before the first. Not thread-safe. */
final class Ledger {

    private final int months;
    private final Map<String, List<Money>> amounts = new LinkedHashMap<>();
    private final Map<String, CostLine.Sort> sorts = new LinkedHashMap<>();

    Ledger(Months horizon) {
        this.months = horizon.count();
    }

    void add(String term, CostLine.Sort sort, int month, Money amount) {
        if (amount.isZero()) {
            return;
        }
        sorts.putIfAbsent(term, sort);
        List<Money> line =
                amounts.computeIfAbsent(term, name -> new ArrayList<>(Collections.nCopies(months + 1, Money.zero())));
        line.set(month, line.get(month).plus(amount));
    }

    List<CostLine> lines() {
        return amounts.entrySet().stream()
                .map(line -> new CostLine(
                        line.getKey(), sorts.getOrDefault(line.getKey(), CostLine.Sort.HIDDEN), line.getValue()))
                .toList();
    }
}
