package dev.supercargo.planning.costs;

import dev.supercargo.planning.costs.CostLine.Sort;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.util.ArrayList;
import java.util.List;

/**
 * What one year of a configuration takes.
 *
 * @param year from 1; what is paid at the beginning belongs to the first
 * @param price of hardware, leases and rent
 * @param hidden paid on top
 * @param resale what comes back, 0 or more
 * @param fund to keep in reserve
 */
public record YearPlan(int year, Money price, Money hidden, Money resale, EmergencyFund fund) {

    private static final int MONTHS_OF_YEAR = 12;

    /** The guide keeps 10 to 15 % of a year's budget for what breaks ("Risk Mitigation"). */
    public record EmergencyFund(Money least, Money most) {

        private static final Share LEAST = new Share(0.10);
        private static final Share MOST = new Share(0.15);

        static EmergencyFund of(Money yearly) {
            return new EmergencyFund(LEAST.of(yearly), MOST.of(yearly));
        }
    }

    static List<YearPlan> of(Costed option, int months) {
        List<YearPlan> years = new ArrayList<>();
        for (int first = 1; first <= months; first += MONTHS_OF_YEAR) {
            int from = first == 1 ? 0 : first;
            int to = Math.min(months, first + MONTHS_OF_YEAR - 1);
            Money price = sum(option, Sort.PRICE, from, to);
            Money hidden = sum(option, Sort.HIDDEN, from, to);
            years.add(new YearPlan(
                    years.size() + 1,
                    price,
                    hidden,
                    Money.zero().minus(sum(option, Sort.WORTH, from, to)),
                    EmergencyFund.of(price.plus(hidden))));
        }
        return List.copyOf(years);
    }

    private static Money sum(Costed option, Sort sort, int from, int to) {
        Money sum = Money.zero();
        for (CostLine line : option.lines()) {
            if (line.sort() == sort) {
                for (Money amount : line.monthly().subList(from, to + 1)) {
                    sum = sum.plus(amount);
                }
            }
        }
        return sum;
    }
}
