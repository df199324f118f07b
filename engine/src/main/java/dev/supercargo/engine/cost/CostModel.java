package dev.supercargo.engine.cost;

import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.time.Duration;

/** The expected cost of a job: rate × wall-clock time, plus moving its data once. */
public final class CostModel {

    private CostModel() {}

    /**
     * Both views of the cost.
     *
     * @param billed wall-clock time the machines are held
     * @param full rate of all machines together
     * @param marginal rate of all machines together when they would stand idle
     * @param transfer of the data set
     */
    public static CostBreakdown expect(Duration billed, HourlyRate full, HourlyRate marginal, Money transfer) {
        return new CostBreakdown(
                new JobCost(full.times(billed), transfer), new JobCost(marginal.times(billed), transfer));
    }
}
