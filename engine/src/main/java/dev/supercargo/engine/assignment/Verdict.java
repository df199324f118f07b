package dev.supercargo.engine.assignment;

import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.Money;
import java.time.Instant;

/** What a plan says to one waiting job. */
public sealed interface Verdict {

    JobId job();

    /**
     * Start now on scarce capacity.
     *
     * @param claim granted
     * @param poolId that gives the devices
     * @param saved against the alternative; zero if there is none
     */
    record Granted(JobId job, Claim claim, String poolId, Money saved) implements Verdict {}

    /**
     * Wait for scarce capacity, which is expected in time.
     *
     * @param claim expected to be granted then
     * @param poolId expected to give the devices
     * @param expectedStart of the job
     * @param saved against the alternative; zero if there is none
     */
    record Waits(JobId job, Claim claim, String poolId, Instant expectedStart, Money saved) implements Verdict {}

    /**
     * Take the alternative now: scarce capacity saves nothing, is worth more to others, or would come too late.
     *
     * @param alternative taken
     */
    record Rents(JobId job, Alternative alternative) implements Verdict {}

    /**
     * Nothing can be done now.
     *
     * @param reason as a sentence
     */
    record Held(JobId job, String reason) implements Verdict {}
}
