package dev.supercargo.planning.costs;

import dev.supercargo.engine.ownership.Depreciation;
import dev.supercargo.engine.ownership.Draw;
import dev.supercargo.engine.ownership.SitePower;
import dev.supercargo.engine.ownership.YearlyCost;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.costs.Configuration.Age;
import dev.supercargo.planning.costs.Configuration.Bought;
import dev.supercargo.planning.costs.Configuration.Commitment;
import dev.supercargo.planning.costs.Configuration.Data;
import dev.supercargo.planning.costs.Configuration.Lease;
import dev.supercargo.planning.costs.Configuration.Leased;
import dev.supercargo.planning.costs.Configuration.Purchase;
import dev.supercargo.planning.costs.Configuration.Rent;
import dev.supercargo.planning.costs.Configuration.Rented;
import dev.supercargo.planning.costs.Configuration.Spot;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import dev.supercargo.quantities.Share;
import java.util.List;

/** Questions and options with round figures. */
final class Questions {

    static final Measured<Money> NOBODY_SAYS = Measured.unknown("nobody says");

    private Questions() {}

    /** 1 kW at $0.10 when in use, 0.1 kW when idle, PUE 1, 4 % maintenance: $120 a year for a price of $3,000. */
    static Running kilowatt() {
        return new Running(
                1,
                Power.ofKilowatts(1),
                new Power(0),
                new Draw(new Share(1), new Power(0), new Share(0.1)),
                new SitePower(1, Money.usd("0.10")),
                List.of(new YearlyCost.OfPrice("maintenance", new Share(0.04))));
    }

    static Configuration bought(String name, String price) {
        return new Bought(
                name,
                Speed.SAME,
                1,
                new Purchase(
                        Money.usd(price), Money.zero(), Age.NEW, new Depreciation(4, new Share(0.2)), new Share(0)),
                kilowatt());
    }

    static Configuration used(String name, String price, int age) {
        return new Bought(
                name,
                Speed.SAME,
                1,
                new Purchase(
                        Money.usd(price),
                        Money.zero(),
                        new Age(age),
                        new Depreciation(4, new Share(0.2)),
                        new Share(0.12)),
                kilowatt());
    }

    static Configuration leased(String name, String perMonth, int months, Measured<Money> buyout) {
        return new Leased(
                name,
                Speed.SAME,
                1,
                new Lease(Money.usd(perMonth), Money.zero(), new Months(months), buyout),
                kilowatt());
    }

    static Configuration rented(String name, String perHour) {
        return new Rented(name, Speed.SAME, new Rent(HourlyRate.usd(perHour), Spot.NONE, Commitment.NONE, Data.NONE));
    }

    static CostQuestion question(double hoursPerMonth, int months, Configuration... options) {
        return new CostQuestion(
                "lab",
                new Months(months),
                new Share(0),
                new Workload(hoursPerMonth, Growth.NONE),
                NOBODY_SAYS,
                List.of(options),
                NOBODY_SAYS);
    }
}
