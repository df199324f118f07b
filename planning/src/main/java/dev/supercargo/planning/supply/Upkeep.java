package dev.supercargo.planning.supply;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;

/**
 * What one owned accelerator costs each month beside its price.
 *
 * @param monthly maintenance, space, software and staff while it is new
 * @param yearlyRise by which {@code monthly} grows with each year of age: old hardware fails more often
 * @param electricity of a month at its mean draw, cooling included
 */
public record Upkeep(Money monthly, Share yearlyRise, Money electricity) {

    public Upkeep {
        if (monthly.isNegative() || electricity.isNegative()) {
            throw new IllegalArgumentException(
                    "upkeep is 0 or more, but is " + monthly + " and " + electricity + " of electricity a month");
        }
    }

    /** {@code monthly × (1 + rise)^years}, an estimate. */
    public Money monthlyAt(Months age) {
        return monthly.timesEstimate(Math.pow(1 + yearlyRise.value(), age.years()));
    }
}
