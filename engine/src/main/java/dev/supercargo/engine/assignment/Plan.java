package dev.supercargo.engine.assignment;

import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who gets scarce capacity.
 *
 * @param verdicts one for each waiting job, in the order of job ids
 * @param preempted running jobs to move away, so that their devices serve what saves more; in the order of job ids
 * @param worth what one more device-hour of each group would save the jobs that compete for it now; zero where capacity
 *     is left over
 * @param value of the plan: dollars saved within the horizon times weights and fair shares, with a small preference
 *     for earlier starts, stakes of running jobs included
 * @param bound no plan can have a higher value (Lagrangian relaxation)
 * @param proven whether the search was exhaustive, so that no plan is better
 */
public record Plan(
        List<Verdict> verdicts,
        List<JobId> preempted,
        SortedMap<String, HourlyRate> worth,
        Money value,
        Money bound,
        boolean proven) {

    public Plan {
        verdicts = List.copyOf(verdicts);
        preempted = List.copyOf(preempted);
        worth = new TreeMap<>(worth);
    }

    /** {@code local-srv-01 is worth 1.90 USD per device-hour to others now}. */
    public String worthOf(String group) {
        HourlyRate rate = worth.getOrDefault(group, HourlyRate.zero());
        return group + " is worth "
                + rate.perHour().amount().setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " "
                + rate.perHour().currency().getCurrencyCode() + " per device-hour to others now";
    }
}
