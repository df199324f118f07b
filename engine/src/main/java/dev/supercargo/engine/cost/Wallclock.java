package dev.supercargo.engine.cost;

import java.time.Duration;

/**
 * Expected time from the decision to the end of a job, term by term.
 *
 * @param startUp of the first node: provisioning, boot, image
 * @param dataTransfer before training starts
 * @param compute without disturbance
 * @param checkpointOverhead while training stands still to write
 * @param expectedRestarts number, 0 or more; not whole
 * @param restart time of all expected restarts to be computing again
 * @param lostWork computing that interruptions throw away, over all expected restarts
 */
public record Wallclock(
        Duration startUp,
        Duration dataTransfer,
        Duration compute,
        Duration checkpointOverhead,
        double expectedRestarts,
        Duration restart,
        Duration lostWork) {

    public Duration total() {
        return startUp.plus(dataTransfer)
                .plus(compute)
                .plus(checkpointOverhead)
                .plus(restart)
                .plus(lostWork);
    }
}
