package dev.supercargo.planning.money;

import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Quarter;
import dev.supercargo.quantities.Money;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All money of a plan, by month. Nothing is discounted.
 *
 * @param flows inside the horizon, by month, then kind
 */
public record CashPlan(Horizon horizon, List<MoneyFlow> flows) {

    public CashPlan {
        flows.stream()
                .filter(flow -> !horizon.contains(flow.month()))
                .findFirst()
                .ifPresent(outside -> {
                    throw new IllegalArgumentException("a cash plan ends before " + horizon.end() + ", but '"
                            + outside.what() + "' falls into " + outside.month());
                });
        flows = flows.stream()
                .sorted(Comparator.comparing(MoneyFlow::month).thenComparing(MoneyFlow::kind))
                .toList();
    }

    /** What is paid less what comes in. */
    public Money total() {
        return sum(flow -> true);
    }

    /** As {@link #total}, in one month. */
    public Money in(YearMonth month) {
        return sum(flow -> flow.month().equals(month));
    }

    /** As {@link #total}, in the months of a quarter that the plan covers. */
    public Money in(Quarter quarter) {
        return sum(flow -> Quarter.of(flow.month()).equals(quarter));
    }

    /** The kinds there are money of in a month. */
    public Map<FlowKind, Money> byKind(YearMonth month) {
        Map<FlowKind, Money> sums = new EnumMap<>(FlowKind.class);
        flows.stream()
                .filter(flow -> flow.month().equals(month))
                .forEach(flow -> sums.merge(flow.kind(), flow.amount(), Money::plus));
        return sums;
    }

    /** The kinds there is money of. */
    public Map<FlowKind, Money> byKind() {
        Map<FlowKind, Money> sums = new EnumMap<>(FlowKind.class);
        flows.forEach(flow -> sums.merge(flow.kind(), flow.amount(), Money::plus));
        return sums;
    }

    /** What has been paid in all by the end of each month. */
    public SortedMap<YearMonth, Money> cumulated() {
        SortedMap<YearMonth, Money> sums = new TreeMap<>();
        Money paid = Money.zero();
        for (YearMonth month : horizon.months()) {
            paid = paid.plus(in(month));
            sums.put(month, paid);
        }
        return sums;
    }

    private Money sum(Predicate<MoneyFlow> counted) {
        return flows.stream().filter(counted).map(MoneyFlow::amount).reduce(Money.zero(), Money::plus);
    }
}
