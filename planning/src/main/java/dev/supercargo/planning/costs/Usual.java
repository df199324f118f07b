package dev.supercargo.planning.costs;

import dev.supercargo.engine.ownership.Depreciation;
import dev.supercargo.engine.ownership.Draw;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import dev.supercargo.quantities.Share;
import java.util.List;
import java.util.Locale;

/**
 * What is assumed about a machine where nothing is said: the assumptions of the cost of owning (docs/owning.md), judgements and
 * not measurements.
 */
public final class Usual {

    public static final Depreciation DEPRECIATION = new Depreciation(4, new Share(0.15));
    public static final Draw DRAW = new Draw(new Share(0.80), new Power(300), new Share(0.12));
    public static final double PUE = 1.4;
    public static final Money TARIFF = Money.usd("0.14");
    public static final Share MAINTENANCE = new Share(0.04);
    public static final Share INSURANCE = new Share(0.01);
    public static final Money SPACE = Money.usd("200");
    public static final Money NETWORK = Money.usd("100");
    public static final Money STAFF = Money.usd("1200");

    /** The guide's contingency for used parts is 10 to 15 % of their price; taken over the years a used machine has left. */
    public static final Share FAILURES_OF_USED = new Share(0.125);

    private Usual() {}

    /** For people. */
    public static List<String> sentences() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "A machine lives %d years and then fetches %.0f %% of its price; the horizon's end counts as a sale.",
                        DEPRECIATION.lifeYears(),
                        100 * DEPRECIATION.residual().value()),
                String.format(
                        Locale.ROOT,
                        "An accelerator draws %.0f %% of its rated power in use and %.0f %% idle, the rest of a machine %.0f W; PUE"
                                + " %.1f, %s a kWh.",
                        100 * DRAW.inUse().value(),
                        100 * DRAW.idle().value(),
                        DRAW.system().watts(),
                        PUE,
                        Amounts.dollars(TARIFF)),
                String.format(
                        Locale.ROOT,
                        "A year takes %.0f %% of the price for maintenance, %.0f %% for insurance, and %s, %s and %s for space,"
                                + " network and staff of a machine.",
                        100 * MAINTENANCE.value(),
                        100 * INSURANCE.value(),
                        Amounts.dollars(SPACE),
                        Amounts.dollars(NETWORK),
                        Amounts.dollars(STAFF)),
                String.format(
                        Locale.ROOT,
                        "Of a used machine's price %.1f %% a year goes into parts that fail (the guide's contingency is 10 to 15 %%).",
                        100 * FAILURES_OF_USED.value()),
                "Prices stay as they are; a month has 730 hours; taxes are not counted.");
    }
}
