package dev.supercargo.engine.assignment;

import dev.supercargo.engine.workload.JobId;
import java.time.Instant;

/**
 * A running job on scarce capacity.
 *
 * @param job that runs
 * @param team whose fair share counts
 * @param weight what a dollar lost by it counts, positive, as that of a {@link WaitingJob}
 * @param devices it takes
 * @param expectedEnd when they become free
 * @param stake what is lost if it is moved away now
 */
public record Holder(JobId job, String team, double weight, int devices, Instant expectedEnd, Stake stake) {

    public Holder {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("the weight of job " + job + " must be positive, but is " + weight);
        }
    }
}
