package dev.supercargo.contracts.routing;

import dev.supercargo.contracts.Event;
import java.time.Instant;

/**
 * Facts about one job, in the order of its state machine: {@code Submitted → Placed → Queued → Starting → Running →
 * (Interrupted → Placed …) → Succeeded | Failed | Cancelled | Rejected}; a {@code Deferred} job waits,
 * a {@code Suspended} one until it is resumed.
 */
public sealed interface JobEvent extends Event
        permits JobSubmitted,
                JobDeferred,
                JobRejected,
                JobPlaced,
                JobReplaced,
                JobQueued,
                JobStarting,
                JobStarted,
                JobProgressed,
                JobInterrupted,
                JobSucceeded,
                JobFailed,
                JobCancelled,
                JobSuspended,
                JobResumed,
                JobPrioritised {

    String jobId();

    /** 1 for the first fact of the job, growing by one. */
    long sequence();

    /** When it happened, in the time of the job's cluster. */
    Instant occurredAt();

    @Override
    default String aggregateId() {
        return jobId();
    }
}
