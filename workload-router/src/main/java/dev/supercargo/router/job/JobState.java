package dev.supercargo.router.job;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a job stands. {@code Submitted → Placed → Queued → Starting → Running → (Interrupted → Placed …) → Succeeded |
 * Failed | Cancelled | Rejected}; a {@code Deferred} job waits for cheaper or free capacity, a {@code Suspended} one until it
 * is resumed.
 */
public enum JobState {
    /** Accepted and durable, not yet decided. */
    SUBMITTED,
    /** Waits until a known time. */
    DEFERRED,
    /** Decided; not yet in its cluster. */
    PLACED,
    /** In its cluster, waiting for nodes. */
    QUEUED,
    /** On its nodes, containers starting. */
    STARTING,
    RUNNING,
    /** Lost its place before it was done; to be placed again. */
    INTERRUPTED,
    /** Somebody took its place away; waits until it is resumed. */
    SUSPENDED,
    SUCCEEDED,
    FAILED,
    CANCELLED,
    REJECTED;

    private static final Set<JobState> ENDED = EnumSet.of(SUCCEEDED, FAILED, CANCELLED, REJECTED);
    private static final Set<JobState> IN_CLUSTER = EnumSet.of(PLACED, QUEUED, STARTING, RUNNING);

    /** No transition leaves an ended state. */
    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** The job holds capacity. */
    public boolean holdsCapacity() {
        return IN_CLUSTER.contains(this);
    }

    static Set<JobState> ended() {
        return EnumSet.copyOf(ENDED);
    }

    public static Set<JobState> holdingCapacity() {
        return EnumSet.copyOf(IN_CLUSTER);
    }

    boolean allows(JobState next) {
        return switch (this) {
            case SUBMITTED ->
                EnumSet.of(PLACED, DEFERRED, SUSPENDED, REJECTED, CANCELLED).contains(next);
            case DEFERRED ->
                EnumSet.of(PLACED, DEFERRED, SUSPENDED, REJECTED, FAILED, CANCELLED)
                        .contains(next);
            case PLACED -> EnumSet.of(QUEUED, INTERRUPTED, FAILED, CANCELLED).contains(next);
            case QUEUED -> EnumSet.of(STARTING, INTERRUPTED, FAILED, CANCELLED).contains(next);
            case STARTING -> EnumSet.of(RUNNING, INTERRUPTED, FAILED, CANCELLED).contains(next);
            case RUNNING ->
                EnumSet.of(INTERRUPTED, SUCCEEDED, FAILED, CANCELLED).contains(next);
            case INTERRUPTED ->
                EnumSet.of(PLACED, DEFERRED, SUSPENDED, FAILED, CANCELLED).contains(next);
            case SUSPENDED -> EnumSet.of(SUBMITTED, INTERRUPTED, CANCELLED).contains(next);
            case SUCCEEDED, FAILED, CANCELLED, REJECTED -> false;
        };
    }
}
