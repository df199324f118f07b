package dev.supercargo.simulator.spot;

import dev.supercargo.engine.spot.DeadlineJob;

/**
 * How a replay ended.
 *
 * @param spotTicks billed
 * @param onDemandTicks billed
 * @param restarts instances started
 * @param late whether it ended after the deadline
 */
record Outcome(int spotTicks, int onDemandTicks, int restarts, boolean late) {

    /** US dollars of all ticks, for statistics. */
    double usd(DeadlineJob job) {
        double hours = job.tick().toMillis() / 3.6e6;
        return hours
                * (spotTicks * job.spot().perHour().amount().doubleValue()
                        + onDemandTicks * job.onDemand().perHour().amount().doubleValue());
    }
}
