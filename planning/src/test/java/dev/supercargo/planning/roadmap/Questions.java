package dev.supercargo.planning.roadmap;

import dev.supercargo.engine.commitment.PaymentSchedule;
import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.demand.LoadCurve;
import dev.supercargo.planning.demand.Outlook;
import dev.supercargo.planning.supply.Burst;
import dev.supercargo.planning.supply.BurstMarket;
import dev.supercargo.planning.supply.Ceiling;
import dev.supercargo.planning.supply.Hardware;
import dev.supercargo.planning.supply.Holding;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Reservation;
import dev.supercargo.planning.supply.Supply;
import dev.supercargo.planning.supply.Upkeep;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;

/** Small questions for tests. */
final class Questions {

    static final YearMonth JANUARY = YearMonth.of(2027, 1);

    static final Hardware CARD = hardware("nvidia-h100-sxm-80gb", 1, "20000");

    private Questions() {}

    static Hardware hardware(String id, double speed, String price) {
        return new Hardware(
                id,
                speed,
                Money.usd(price),
                new Share(0.7),
                new Share(0.1),
                Months.ofYears(5),
                new Upkeep(Money.usd("100"), new Share(0.1), Money.usd("60")));
    }

    static Purchase purchase(String name, Hardware hardware, int leadMonths) {
        return new Purchase(name, hardware, hardware.priceNew(), new Months(0), new Months(leadMonths), 1);
    }

    static Reservation reservation(String rate, int termMonths) {
        return new Reservation(
                termMonths + " months",
                1,
                HourlyRate.usd(rate),
                new Months(termMonths),
                PaymentSchedule.NO_UPFRONT,
                new Months(0),
                1);
    }

    static BurstMarket onDemand(String rate) {
        return new BurstMarket(
                List.of(new Burst("on demand", HourlyRate.usd(rate), new Share(1), new Share(0), new Ceiling.None())),
                HourlyRate.usd(rate));
    }

    static BurstMarket onDemand(String rate, double atMost) {
        return new BurstMarket(
                List.of(new Burst(
                        "on demand", HourlyRate.usd(rate), new Share(1), new Share(0), new Ceiling.AtMost(atMost))),
                HourlyRate.usd(rate));
    }

    static RoadmapQuestion question(Outlook outlook, List<Holding> holdings, List<Supply> supplies, BurstMarket burst) {
        return new RoadmapQuestion(outlook, holdings, supplies, burst, new Share(0.95), Budgets.unlimited());
    }

    /** The same hours in every month. */
    static Outlook steady(int months, double... hours) {
        return new Outlook(
                new Horizon(JANUARY, new Months(months)), Collections.nCopies(months, LoadCurve.ofHours(hours)));
    }

    static Outlook months(LoadCurve... curves) {
        return new Outlook(new Horizon(JANUARY, new Months(curves.length)), List.of(curves));
    }
}
