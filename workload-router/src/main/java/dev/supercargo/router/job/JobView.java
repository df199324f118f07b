package dev.supercargo.router.job;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A job as the API shows it; absent fields are unknown or do not apply.
 *
 * @param moves how often the router moved the job to save money
 * @param progress share of the work done, 0..1
 * @param checkpointProgress share that would survive an interruption, 0..1
 * @param predictedRunTime median wall-clock time of the current attempt
 * @param expectedCost of the whole job, what is already spent included
 * @param cost what was metered so far, exact
 * @param acceleratorHours decimal text
 * @param suspendedBy id of the budget that took its place away
 * @param simulated whether its cluster is simulated
 * @param priority 0 to 100; among waiting jobs the higher goes first
 * @param restarts how often it started again after an error of its own
 * @param retryOf the job that this one tries again; absent if it is no retry
 * @param stopping what somebody wants it to become; absent unless it is to stop
 * @param allowed what can be done to it now
 */
public record JobView(
        String id,
        String name,
        String team,
        String user,
        JobState state,
        String policy,
        String urgency,
        String modelId,
        Instant submittedAt,
        Instant placedAt,
        Instant startedAt,
        Instant endedAt,
        Instant deadline,
        Money budget,
        PlaceRef place,
        int attempt,
        int interruptions,
        int moves,
        double progress,
        double checkpointProgress,
        Duration predictedRunTime,
        Instant predictedFinish,
        Money expectedCost,
        Money cost,
        String acceleratorHours,
        String reason,
        Instant deferredUntil,
        String suspendedBy,
        boolean simulated,
        int priority,
        int restarts,
        String retryOf,
        Stopping stopping,
        List<Action> allowed) {

    /**
     * A wish that is on its way.
     *
     * @param action {@code CANCEL} or {@code SUSPEND}
     * @param until when its pods are killed at the latest; absent until they have been told to end
     */
    public record Stopping(Action action, String by, String reason, Instant until) {
        static Stopping of(Job job) {
            return job.isStopRequested() && !job.state().isEnded()
                    ? new Stopping(
                            job.isToBeSuspended() ? Action.SUSPEND : Action.CANCEL,
                            job.stop.by,
                            job.stop.reason,
                            job.stop.until)
                    : null;
        }
    }

    static JobView of(Job job) {
        Submission submission = job.submission;
        Seat seat = job.seat;
        return new JobView(
                job.id(),
                submission.name,
                submission.team,
                submission.user,
                job.state(),
                submission.policy,
                submission.urgency,
                submission.modelId,
                submission.submittedAt,
                seat.placedAt,
                job.startedAt,
                job.endedAt,
                submission.deadline,
                submission.budget,
                seat.place,
                job.attempt(),
                job.interruptions,
                job.review.moves,
                job.progress(),
                job.checkpointProgress(),
                seat.predictedRunTime,
                job.state().isEnded() || job.state() == JobState.SUSPENDED ? null : seat.predictedFinish,
                seat.expectedCost,
                job.account.cost,
                job.account.acceleratorHours.stripTrailingZeros().toPlainString(),
                job.reason,
                job.state() == JobState.DEFERRED ? job.deferredUntil : null,
                job.review.suspendedBy,
                seat.place != null && seat.place.simulated(),
                job.priority,
                job.restarts,
                submission.retryOf,
                Stopping.of(job),
                Action.allowed(job));
    }
}
