package dev.supercargo.planning.costs;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;

/**
 * What a configuration brings back.
 *
 * @param gain what the work brings over the horizon less the total cost
 * @param returned gain as a share of the total cost: return on investment; unknown if nothing is spent
 * @param payback the first month by whose end the work has brought what was paid
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
        for (int month = 1; month <= horizon.count(); month++) {
            if (option.paidUntil(new Months(month)).compareTo(benefitPerMonth.times(month)) <= 0) {
                return Measured.known(month);
            }
        }
        return Measured.unknown("more is paid than it brings over all " + horizon);
    }
}
