package dev.supercargo.planning.costs;

import dev.supercargo.engine.ownership.Depreciation;
import dev.supercargo.engine.ownership.Draw;
import dev.supercargo.engine.ownership.SitePower;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.costs.Configuration.Age;
import dev.supercargo.planning.costs.Configuration.Bought;
import dev.supercargo.planning.costs.Configuration.Commitment;
import dev.supercargo.planning.costs.Configuration.Data;
import dev.supercargo.planning.costs.Configuration.Purchase;
import dev.supercargo.planning.costs.Configuration.Rent;
import dev.supercargo.planning.costs.Configuration.Rented;
import dev.supercargo.planning.costs.Configuration.Spot;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import dev.supercargo.quantities.Share;
import java.time.Duration;
import java.util.List;

/**
 * A project of the guide's chapter "Cloud vs Local Comparison": a machine that is bought for it alone and worth nothing
 * afterwards, or a faster one in the cloud. Ours is stretched over a year, which changes no sum.
 *
 * @param local hours on the bought machine
 * @param rented hours on the cloud's
 */
record GuideProject(String name, Money purchase, Money electricity, Duration local, HourlyRate rate, Duration rented) {

    static final String LOCAL = "local";
    static final String CLOUD = "cloud";

    private static final int MONTHS = 12;

    static final GuideProject SMALL = new GuideProject(
            "Small project (40 hours)",
            Money.usd("2000"),
            Money.usd("10"),
            Duration.ofHours(40),
            HourlyRate.usd("3.06"),
            Duration.ofHours(15));
    static final GuideProject MEDIUM = new GuideProject(
            "Medium project (200 hours)",
            Money.usd("3000"),
            Money.usd("50"),
            Duration.ofHours(200),
            HourlyRate.usd("12.24"),
            Duration.ofHours(80));
    static final GuideProject LARGE = new GuideProject(
            "Large project (1,000 hours)",
            Money.usd("4000"),
            Money.usd("300"),
            Duration.ofHours(1000),
            HourlyRate.usd("32.77"),
            Duration.ofHours(400));

    CostQuestion question() {
        return new CostQuestion(
                name,
                new Months(MONTHS),
                new Share(0),
                new Workload((double) local.toHours() / MONTHS, Growth.NONE),
                Measured.unknown("the guide names none"),
                List.of(bought(), rentedMachine()),
                Measured.unknown("the guide names none"));
    }

    /** 1 kW in use and none when idle, so that the tariff is the guide's electricity by the hour. */
    private Configuration bought() {
        return new Bought(
                LOCAL,
                Speed.SAME,
                1,
                new Purchase(purchase, Money.zero(), Age.NEW, new Depreciation(1, new Share(0)), new Share(0)),
                new Running(
                        1,
                        Power.ofKilowatts(1),
                        new Power(0),
                        new Draw(new Share(1), new Power(0), new Share(0)),
                        new SitePower(1, electricity.timesEstimate(1.0 / local.toHours())),
                        List.of()));
    }

    private Configuration rentedMachine() {
        return new Rented(
                CLOUD,
                new Speed((double) local.toHours() / rented.toHours()),
                new Rent(rate, Spot.NONE, Commitment.NONE, Data.NONE));
    }
}
