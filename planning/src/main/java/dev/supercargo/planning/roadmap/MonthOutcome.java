package dev.supercargo.planning.roadmap;

import dev.supercargo.quantities.Money;
import java.time.YearMonth;

/**
 * A month of a plan, in accelerators that demand is counted in.
 *
 * @param owned capacity
 * @param reserved capacity
 * @param burst accelerators by the hour, the mean over the hours
 * @param waiting accelerators that cannot be had, the mean over the hours
 * @param idle owned and reserved accelerators without work, the mean over the hours
 * @param burstCost expected
 * @param waitingCost expected; not cash
 */
public record MonthOutcome(
        YearMonth month,
        double owned,
        double reserved,
        double burst,
        double waiting,
        double idle,
        Money burstCost,
        Money waitingCost) {

    public double firm() {
        return owned + reserved;
    }
}
