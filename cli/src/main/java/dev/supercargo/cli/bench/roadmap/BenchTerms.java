package dev.supercargo.cli.bench.roadmap;

import dev.supercargo.engine.commitment.PaymentSchedule;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.supply.Burst;
import dev.supercargo.planning.supply.BurstMarket;
import dev.supercargo.planning.supply.Ceiling;
import dev.supercargo.planning.supply.Hardware;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Reservation;
import dev.supercargo.planning.supply.Supply;
import dev.supercargo.planning.supply.Upkeep;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.util.List;

/**
 * What capacity costs in the replay: an A100 of 80 GB, as an eighth of a machine of eight.
 *
 * <p>Facts, USD/h: for a year without upfront payment 2.175171 (AWS p4de.24xlarge, us-east-1, 2025-11-30). To buy: 12,500
 * USD is the middle of the hardware guide's range (2025-11). Assumed are 5,000 USD for its share of machine and
 * network, what it keeps and what a sale costs, 120 USD a month of staff, space and maintenance, and 65 USD of
 * electricity (0.46 kW × PUE 1.4 × 730 h × 0.14 USD); that half of the work may be interrupted, which makes a twentieth
 * of it twice.
 */
record BenchTerms(Purchase purchase, Reservation reservation, BurstMarket burst) {

    /** Whose capacity by the hour is rented. */
    enum Prices {
        /**
         * The cheapest that cost more than a reserved hour, or are spot, among machines of eight in the bundled prices:
         * 2.79 on demand (Lambda, 2026-05-20), 1.065025 as spot (Azure, 2026-05-20).
         */
        MARKET("2.79", "1.065025"),
        /** AWS p4de.24xlarge: 3.430881 on demand (2026-07-20), 2.728238 as spot (2026-08-06). */
        AWS("3.430881", "2.728238");

        private final HourlyRate onDemand;
        private final HourlyRate spot;

        Prices(String onDemand, String spot) {
            this.onDemand = HourlyRate.usd(onDemand);
            this.spot = HourlyRate.usd(spot);
        }
    }

    private static final Share INTERRUPTIBLE = new Share(0.5);
    private static final Share REWORK = new Share(0.05);

    static BenchTerms at(Prices prices) {
        Hardware card = new Hardware(
                "nvidia-a100-sxm-80gb",
                1,
                Money.usd("17500"),
                new Share(0.7),
                new Share(0.15),
                Months.ofYears(5),
                new Upkeep(Money.usd("120"), new Share(0.1), Money.usd("65")));
        return new BenchTerms(
                new Purchase("buy", card, card.priceNew(), new Months(0), new Months(2), 1),
                new Reservation(
                        "reserve a year",
                        1,
                        HourlyRate.usd("2.175171"),
                        Months.ofYears(1),
                        PaymentSchedule.NO_UPFRONT,
                        new Months(0),
                        1),
                new BurstMarket(
                        List.of(
                                new Burst("spot", prices.spot, INTERRUPTIBLE, REWORK, new Ceiling.None()),
                                new Burst(
                                        "on demand", prices.onDemand, new Share(1), new Share(0), new Ceiling.None())),
                        prices.onDemand));
    }

    List<Supply> supplies() {
        return List.of(purchase, reservation);
    }
}
