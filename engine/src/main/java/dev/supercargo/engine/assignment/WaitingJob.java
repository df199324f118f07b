package dev.supercargo.engine.assignment;

import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.Measured;
import java.util.List;

/**
 * A job that could use scarce capacity.
 *
 * @param id of the job
 * @param team whose fair share counts
 * @param weight what a dollar saved for it counts, positive; 1 for an ordinary job, more for a higher priority
 * @param alternative what it does without; unknown if nothing else is possible, such jobs come first
 * @param claims ways to use scarce capacity, at most one of which is granted
 * @param budgets ids of the budgets that pay, all of which must hold
 */
public record WaitingJob(
        JobId id,
        String team,
        double weight,
        Measured<Alternative> alternative,
        List<Claim> claims,
        List<String> budgets) {

    public WaitingJob {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("the weight of job " + id + " must be positive, but is " + weight);
        }
        claims = List.copyOf(claims);
        budgets = List.copyOf(budgets);
    }
}
