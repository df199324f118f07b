package dev.supercargo.planning.costs;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.costs.CostLine.Sort;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * A configuration with what it costs.
 *
 * @param lines every term, month by month
 * @param total of all terms over the horizon: cost of ownership with hidden costs, less what the hardware still fetches
 * @param presentValue of what is paid and comes back, later payments discounted; without what nobody sends a bill for
 * @param perWorkHour total by hour of the stated work; unknown without work
 * @param hours that its machines run, all together
 * @param objections why it cannot be chosen; empty if it can
 */
public record Costed(
        Configuration configuration,
        List<CostLine> lines,
        Money total,
        Money presentValue,
        Measured<Money> perWorkHour,
        Hours hours,
        List<String> objections) {

    /** A month of {@code first} and one of {@code last}. */
    public record Hours(double first, double last) {}

    public Costed {
        lines = List.copyOf(lines);
        objections = List.copyOf(objections);
    }

    public boolean isPossible() {
        return objections.isEmpty();
    }

    /** Of one sort, over the horizon. */
    public Money sum(Sort sort) {
        return lines.stream()
                .filter(line -> line.sort() == sort)
                .map(CostLine::total)
                .reduce(Money.zero(), Money::plus);
    }

    /** What is not in the price: hidden terms, billed or not. */
    public Money hidden() {
        return sum(Sort.HIDDEN).plus(sum(Sort.NOT_PAID));
    }

    /** What is paid before the first month. */
    public Money upfront() {
        return due(0);
    }

    /** What is paid in a month, less what comes back; the first is before the first month. */
    public List<Money> cash() {
        List<Money> months = new ArrayList<>();
        int count = lines.isEmpty() ? 0 : lines.getFirst().monthly().size();
        for (int month = 0; month < count; month++) {
            months.add(due(month));
        }
        return List.copyOf(months);
    }

    /** Without what the hardware fetches at the end, which nobody has in hand before. */
    Money paidUntil(Months months) {
        Money paid = Money.zero();
        for (CostLine line : lines) {
            if (line.sort() == Sort.PRICE || line.sort() == Sort.HIDDEN) {
                for (int month = 0; month <= months.count(); month++) {
                    paid = paid.plus(line.monthly().get(month));
                }
            }
        }
        return paid;
    }

    private Money due(int month) {
        return lines.stream()
                .filter(line -> line.sort() != Sort.NOT_PAID)
                .map(line -> line.monthly().get(month))
                .reduce(Money.zero(), Money::plus);
    }
}
