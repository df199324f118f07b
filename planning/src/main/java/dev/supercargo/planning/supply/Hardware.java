package dev.supercargo.planning.supply;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;

/**
 * A kind of accelerator as an owner sees it, with its share of the machine around it.
 *
 * @param id canonical accelerator id
 * @param speed its work in an hour as a multiple of the accelerator that demand is counted in, above 0
 * @param priceNew of one, with its share of machine, network and installation
 * @param yearlyKept share of its value that a year of age leaves: 0.7 if it loses 30 % a year
 * @param sellingCost share of its value that a sale costs: trade-in discount, fees, removal
 * @param life age at which it is out of use and worth nothing
 */
public record Hardware(
        String id, double speed, Money priceNew, Share yearlyKept, Share sellingCost, Months life, Upkeep upkeep) {

    public Hardware {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("the speed of " + id + " must be above 0 and finite, but is " + speed);
        }
        if (!priceNew.isPositive()) {
            throw new IllegalArgumentException("the price of " + id + " must be above 0, but is " + priceNew);
        }
        if (life.count() < 1) {
            throw new IllegalArgumentException("the life of " + id + " must be 1 month or longer");
        }
    }

    /** What one is worth: {@code price × kept^years}, nothing at the end of its life. An estimate. */
    public Money valueAt(Months age) {
        return age.compareTo(life) >= 0
                ? Money.zero()
                : priceNew.timesEstimate(Math.pow(yearlyKept.value(), age.years()));
    }

    /** What a sale of one leaves. */
    public Money saleAt(Months age) {
        return sellingCost.complement().of(valueAt(age));
    }
}
