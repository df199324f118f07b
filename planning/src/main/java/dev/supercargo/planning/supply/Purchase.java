package dev.supercargo.planning.supply;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Money;
import java.time.YearMonth;

/**
 * Hardware that can be bought, new or used. It is paid when it is ordered.
 *
 * @param price of one accelerator
 * @param ageThen its age when it comes, 0 if new
 * @param lot 1 or more
 */
public record Purchase(String name, Hardware hardware, Money price, Months ageThen, Months lead, int lot)
        implements Supply {

    public Purchase {
        Lots.require(name, lot);
        if (!price.isPositive()) {
            throw new IllegalArgumentException("the price of " + name + " must be above 0, but is " + price);
        }
        if (ageThen.compareTo(hardware.life()) >= 0) {
            throw new IllegalArgumentException(
                    name + " is " + ageThen + " old, at the end of its life of " + hardware.life());
        }
    }

    @Override
    public double speed() {
        return hardware.speed();
    }

    /** How long it works. */
    public Months service() {
        return new Months(hardware.life().count() - ageThen.count());
    }

    /** What an order becomes. @param since month from which it works */
    public Holding.Owned owned(String holding, int accelerators, YearMonth since) {
        return new Holding.Owned(holding, hardware, accelerators, since, ageThen);
    }
}
