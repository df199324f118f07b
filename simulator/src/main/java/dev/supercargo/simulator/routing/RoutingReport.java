package dev.supercargo.simulator.routing;

import java.util.List;

/**
 * What a replay of all policies came to.
 *
 * @param jobs replayed
 * @param seed of everything drawn
 * @param meanDevices reference devices that the jobs need on average
 * @param ownedDevices of the scenario
 * @param committedDevices of the scenario
 * @param spotZones of the scenario
 * @param simulatedSpot whether spot is simulated rather than recorded
 * @param fixedDollars due for owned and committed machines over the time of the jobs, whatever the policy
 * @param policies in the order in which they were replayed
 * @param lowerBoundDollars no policy can spend less on running the jobs
 */
public record RoutingReport(
        int jobs,
        long seed,
        double meanDevices,
        int ownedDevices,
        int committedDevices,
        int spotZones,
        boolean simulatedSpot,
        double fixedDollars,
        List<Line> policies,
        double lowerBoundDollars) {

    public RoutingReport {
        policies = List.copyOf(policies);
    }

    /**
     * One policy.
     *
     * @param policy name
     * @param dollars spent on running the jobs: rented capacity in full, energy of owned machines, nothing for committed
     *     ones
     * @param nodeDollars the part of it for owned machines
     * @param late jobs that finished after their deadline
     * @param meanWaitHours from submission to the first start
     * @param interruptions by spot
     * @param moves by choice
     * @param decisionsPerSecond of the engine and the planner; 0 where neither is asked
     */
    public record Line(
            String policy,
            double dollars,
            double nodeDollars,
            int late,
            double meanWaitHours,
            int interruptions,
            int moves,
            double decisionsPerSecond) {}

    /** Dollars of a policy. */
    public double dollarsOf(String policy) {
        return policies.stream()
                .filter(line -> line.policy().equals(policy))
                .mapToDouble(Line::dollars)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** How much cheaper Supercargo is than another policy, as a share of that one. */
    public double cheaperThan(String policy) {
        return 1 - dollarsOf("supercargo") / dollarsOf(policy);
    }

    /** How far Supercargo lies above the lower bound, as a share of the bound. */
    public double aboveLowerBound() {
        return dollarsOf("supercargo") / lowerBoundDollars - 1;
    }
}
