package dev.supercargo.engine.assignment;

import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * A running job on scarce capacity.
 *
 * @param job that runs
 * @param devices it takes
 * @param expectedEnd when they become free
 * @param stake dollars lost if it is moved away now: work since its last checkpoint, restarting, and what the rest of
 *     the job would cost more elsewhere; unknown if it must not be moved
 */
public record Holder(JobId job, int devices, Instant expectedEnd, Measured<Money> stake) {}
