package dev.supercargo.planning.costs;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;

/**
 * What a configuration brings back.
 *
 * @param gain what the work brings over the horizon less the total cost
 * @param returned gain as a share of the total cost: return on investment; unknown if nothing is spent
 * @param payback the first month from which on the work has brought what was paid, until the end of the horizon
 */
public record Returns(Money gain, Measured<Double> returned, Measured<Integer> payback) {

    static Returns of(Costed option, Money benefitPerMonth, Months horizon) {
        Money gain = benefitPerMonth.times(horizon.count()).minus(option.total());
        return new Returns(
                gain,
                option.total().isPositive()
                        ? Measured.known(gain.shareOf(option.total()))
                        : Measured.unknown("nothing is spent"),
                payback(option, benefitPerMonth, horizon));
    }

    private static Measured<Integer> payback(Costed option, Money benefitPerMonth, Months horizon) {
        int month = horizon.count() + 1;
        while (month > 1 && option.paidUntil(new Months(month - 1)).compareTo(benefitPerMonth.times(month - 1)) <= 0) {
            month--;
        }
        return month <= horizon.count()
                ? Measured.known(month)
                : Measured.unknown("more is paid than it brings over all " + horizon);
    }
}
