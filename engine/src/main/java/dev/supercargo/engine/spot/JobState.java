package dev.supercargo.engine.spot;

import java.time.Duration;

/**
 * Where a job stands at the beginning of a tick.
 *
 * @param tick number of ticks gone, 0 or more
 * @param doneMillis computing done
 * @param live what it runs on, with capacity that was just taken away already counted as {@link Holding#IDLE}
 * @param pendingMillis rest of the restart delay of the live instance
 */
public record JobState(int tick, long doneMillis, Holding live, long pendingMillis) {

    public static JobState start() {
        return new JobState(0, 0, Holding.IDLE, 0);
    }

    /** As the job finds itself when spot capacity is up or not: a spot instance without capacity is gone. */
    public JobState found(boolean spotUp) {
        return live == Holding.SPOT && !spotUp ? new JobState(tick, doneMillis, Holding.IDLE, 0) : this;
    }

    /** After one tick on {@code choice}: a new instance first spends the restart delay, which may span ticks. */
    public JobState after(Holding choice, DeadlineJob job) {
        if (choice == Holding.IDLE) {
            return new JobState(tick + 1, doneMillis, Holding.IDLE, 0);
        }
        long pending = choice == live ? pendingMillis : job.delayMillis();
        long waited = Math.min(job.tickMillis(), pending);
        return new JobState(tick + 1, doneMillis + job.tickMillis() - waited, choice, pending - waited);
    }

    public Duration done() {
        return Duration.ofMillis(doneMillis);
    }

    /** Whether {@code work} is done. */
    public boolean finished(Duration work) {
        return doneMillis >= work.toMillis();
    }
}
