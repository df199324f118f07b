package dev.supercargo.planning.supply;

import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Share;

/**
 * Capacity by the hour, taken when demand is above what is owned and reserved.
 *
 * @param rate of the work that one accelerator of the kind that demand is counted in does in an hour
 * @param suits share of all demand that can run there: spot is not for work that must not be interrupted
 * @param rework hours that are lost to interruptions and done again, as a share of useful hours
 * @param ceiling most accelerators at a time
 */
public record Burst(String name, HourlyRate rate, Share suits, Share rework, Ceiling ceiling) {

    public Burst {
        if (rate.perHour().isNegative()) {
            throw new IllegalArgumentException("the rate of " + name + " must be 0 or more, but is " + rate);
        }
    }

    /** Dollars of one useful accelerator-hour, an estimate. */
    public double dollarsPerUsefulHour() {
        return rate.perHour().amount().doubleValue() * (1 + rework.value());
    }
}
