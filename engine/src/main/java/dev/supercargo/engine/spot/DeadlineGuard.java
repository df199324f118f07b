package dev.supercargo.engine.spot;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps a job on time whatever its policy wants. A choice is safe if after it on-demand capacity alone still finishes
 * the work that may be left, even if the instance chosen is lost at once. If the state is safe, keeping or starting
 * on-demand capacity is a safe choice, so a job that was safe once is never late; docs/spot.md has the proof.
 */
public final class DeadlineGuard {

    private final DeadlineJob job;
    private final long work;

    public DeadlineGuard(DeadlineJob job) {
        this.job = job;
        this.work = job.workAtMost().toMillis();
    }

    /** The policy's choice where it is safe, else the choice that keeps the job on time or comes closest to it. */
    public Holding permit(Holding wanted, JobState state, boolean spotUp) {
        JobState found = state.found(spotUp);
        Holding possible = wanted == Holding.SPOT && !spotUp ? Holding.IDLE : wanted;
        if (found.doneMillis() >= work) {
            return overrun(possible, found, spotUp);
        }
        if (isSafe(found.after(possible, job))) {
            return possible;
        }
        if (isSafe(found.after(Holding.ON_DEMAND, job))) {
            return Holding.ON_DEMAND;
        }
        // Too late to be sure: whatever is alive now needs no new start and is the best hope left.
        return found.live() == Holding.SPOT && found.pendingMillis() < job.delayMillis()
                ? Holding.SPOT
                : Holding.ON_DEMAND;
    }

    /** More work than reckoned with: nobody knows how much is left, so the job does not stop and does not restart. */
    private static Holding overrun(Holding wanted, JobState found, boolean spotUp) {
        if (found.live() != Holding.IDLE) {
            return found.live();
        }
        return spotUp && wanted != Holding.ON_DEMAND ? Holding.SPOT : Holding.ON_DEMAND;
    }

    /** Whether on-demand capacity finishes in time from here, whatever is lost now. */
    public boolean isSafe(JobState state) {
        return slackTicks(state) >= 0;
    }

    /**
     * The last moment at which reliable capacity can take over and still finish: deadline − restart − work. Until then
     * anything may be tried; whoever decides less often than continuously decides a round earlier.
     *
     * @param deadline of the job
     * @param workLeftAtMost on the reliable capacity, at the 90th percentile
     * @param restart until the reliable capacity computes
     */
    public static Instant latestSafeSwitch(Instant deadline, Duration workLeftAtMost, Duration restart) {
        return deadline.minus(restart).minus(workLeftAtMost);
    }

    /** Ticks that can still be wasted before on-demand capacity must take over for good; negative: too late for sure. */
    public long slackTicks(JobState state) {
        long left = Math.max(0, work - state.doneMillis());
        long start = state.live() == Holding.ON_DEMAND ? state.pendingMillis() : job.delayMillis();
        long needed = left == 0 ? 0 : Math.ceilDiv(left + start, job.tickMillis());
        return job.ticks() - state.tick() - needed;
    }
}
