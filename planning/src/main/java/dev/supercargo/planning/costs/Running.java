package dev.supercargo.planning.costs;

import dev.supercargo.engine.ownership.Depreciation;
import dev.supercargo.engine.ownership.Draw;
import dev.supercargo.engine.ownership.OwnedMachine;
import dev.supercargo.engine.ownership.OwnershipBasis;
import dev.supercargo.engine.ownership.OwnershipFormula;
import dev.supercargo.engine.ownership.SitePower;
import dev.supercargo.engine.ownership.YearlyCost;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import dev.supercargo.quantities.Share;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What it takes to run a machine that stands at home, bought or leased. The formulas are those of an hour of ownership
 * ({@link OwnershipFormula}), without depreciation: a plan of payments has the purchase itself.
 *
 * @param accelerators of one machine, 1 or more
 * @param acceleratorPower rated power of one
 * @param systemPower draw of the machine without them
 * @param yearly whatever comes every year for one machine
 */
public record Running(
        int accelerators,
        Power acceleratorPower,
        Power systemPower,
        Draw draw,
        SitePower site,
        List<YearlyCost> yearly) {

    private static final double HALF = 0.5;
    private static final String DEPRECIATION = "depreciation";

    /** Only decides whether a machine is written off, which does not matter here. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    public Running {
        yearly = List.copyOf(yearly);
        if (accelerators < 1) {
            throw new IllegalArgumentException("a machine has 1 accelerator or more, but " + accelerators);
        }
    }

    /**
     * A machine that never works has no cost for an hour of work, but its month follows from a busy one and one that is half
     * busy: every term is a fixed part and a part for each hour in use.
     *
     * @param price of one machine, which some terms are shares of
     */
    MonthlyRunning by(Money price) {
        Map<String, Money> busy = terms(price, new Share(1));
        Map<String, Money> idle = new LinkedHashMap<>();
        terms(price, new Share(HALF))
                .forEach((term, half) -> idle.put(term, half.times(2).minus(busy.getOrDefault(term, Money.zero()))));
        return new MonthlyRunning(idle, busy);
    }

    private Map<String, Money> terms(Money price, Share use) {
        Map<String, Money> hour = OwnershipFormula.amounts(
                new OwnedMachine(
                        price,
                        Measured.unknown("does not matter"),
                        accelerators,
                        acceleratorPower,
                        Measured.known(systemPower)),
                new OwnershipBasis(use, new Depreciation(1, new Share(1)), draw, site, yearly),
                ANY_DAY);
        double hours = use.value() * Workload.HOURS_OF_MONTH * accelerators;
        Map<String, Money> terms = new LinkedHashMap<>();
        hour.forEach((term, amount) -> {
            if (!term.equals(DEPRECIATION)) {
                terms.put(term, amount.timesEstimate(hours));
            }
        });
        return terms;
    }

    /** With electricity at {@code factor} times its price. */
    public Running electricityTimes(double factor) {
        return new Running(
                accelerators,
                acceleratorPower,
                systemPower,
                draw,
                new SitePower(site.pue(), site.perKilowattHour().timesEstimate(factor)),
                yearly);
    }
}
