package dev.supercargo.router.job;

import dev.supercargo.contracts.routing.JobCancelled;
import dev.supercargo.contracts.routing.JobDeferred;
import dev.supercargo.contracts.routing.JobEvent;
import dev.supercargo.contracts.routing.JobFailed;
import dev.supercargo.contracts.routing.JobInterrupted;
import dev.supercargo.contracts.routing.JobPlaced;
import dev.supercargo.contracts.routing.JobPrioritised;
import dev.supercargo.contracts.routing.JobProgressed;
import dev.supercargo.contracts.routing.JobQueued;
import dev.supercargo.contracts.routing.JobRejected;
import dev.supercargo.contracts.routing.JobReplaced;
import dev.supercargo.contracts.routing.JobResumed;
import dev.supercargo.contracts.routing.JobStarted;
import dev.supercargo.contracts.routing.JobStarting;
import dev.supercargo.contracts.routing.JobSubmitted;
import dev.supercargo.contracts.routing.JobSucceeded;
import dev.supercargo.contracts.routing.JobSuspended;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.Money;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A job's facts as sentences for its timeline. */
final class Summary {

    private Summary() {}

    static String of(JobEvent event) {
        return switch (event) {
            case JobSubmitted submitted ->
                "Submitted by " + submitted.user() + " for team " + submitted.team() + ", policy " + submitted.policy()
                        + ".";
            case JobDeferred deferred -> "Waits until " + deferred.retryAt() + " at the latest: " + deferred.reason();
            case JobRejected rejected -> rejected.reason();
            case JobPlaced placed ->
                "Placed on " + place(placed.place()) + " at " + dollars(placed.pricePerHour()) + "/h"
                        + expected(placed.expectedCost(), placed.predictedRunTime()) + ". " + placed.reason();
            case JobReplaced moved ->
                "Moved from " + place(moved.previousPlace()) + " to " + place(moved.place())
                        + " at " + dollars(moved.pricePerHour()) + "/h"
                        + expected(moved.expectedCost(), moved.predictedRunTime()) + ". " + moved.reason();
            case JobQueued queued ->
                "Released in cluster " + queued.cluster() + " as Job " + queued.kubernetesJob()
                        + "; waiting for nodes.";
            case JobStarting starting -> "Nodes are there; containers start.";
            case JobStarted started -> "Running.";
            case JobProgressed progressed ->
                String.format(
                        Locale.ROOT,
                        "%.0f %% done, %.0f %% saved.",
                        100 * progressed.progress(),
                        100 * progressed.checkpointProgress());
            case JobInterrupted interrupted ->
                interrupted.message()
                        + String.format(
                                Locale.ROOT,
                                " %.2f accelerator-hours (%s) since the last checkpoint are lost; %.0f %% are saved.",
                                interrupted.lostAcceleratorHours(),
                                dollars(interrupted.lostCost()),
                                100 * interrupted.checkpointProgress());
            case JobSucceeded succeeded ->
                "Finished after " + hours(succeeded.actualRunTime()) + " on its nodes for " + dollars(succeeded.cost())
                        + predicted(succeeded.predictedRunTime()) + ".";
            case JobFailed failed -> failed.message();
            case JobCancelled cancelled -> "Cancelled by " + cancelled.cancelledBy() + ": " + cancelled.reason();
            case JobSuspended suspended ->
                "Suspended by " + suspended.suspendedBy() + ": " + suspended.reason()
                        + String.format(Locale.ROOT, " It goes on from %.0f %%.", 100 * suspended.checkpointProgress());
            case JobResumed resumed -> "Resumed by " + resumed.resumedBy() + "; decided again.";
            case JobPrioritised prioritised ->
                "Priority " + prioritised.priority() + " instead of " + prioritised.previousPriority() + ", set by "
                        + prioritised.changedBy() + ".";
        };
    }

    static Optional<Integer> attempt(JobEvent event) {
        return switch (event) {
            case JobPlaced placed -> Optional.of(placed.attempt());
            case JobReplaced moved -> Optional.of(moved.attempt());
            case JobQueued queued -> Optional.of(queued.attempt());
            case JobStarting starting -> Optional.of(starting.attempt());
            case JobStarted started -> Optional.of(started.attempt());
            case JobProgressed progressed -> Optional.of(progressed.attempt());
            case JobInterrupted interrupted -> Optional.of(interrupted.attempt());
            case JobSubmitted submitted -> Optional.empty();
            case JobDeferred deferred -> Optional.empty();
            case JobRejected rejected -> Optional.empty();
            case JobSucceeded succeeded -> Optional.empty();
            case JobFailed failed -> Optional.empty();
            case JobCancelled cancelled -> Optional.empty();
            case JobSuspended suspended -> Optional.empty();
            case JobResumed resumed -> Optional.empty();
            case JobPrioritised prioritised -> Optional.empty();
        };
    }

    private static String place(PlaceRef place) {
        String market = place.market().toLowerCase(Locale.ROOT).replace('_', '-');
        return place.nodes() + " × " + place.provider() + " " + place.region() + " " + place.instanceType() + " ("
                + place.acceleratorsPerNode() + "× " + place.acceleratorId() + ", " + market + ")";
    }

    private static String expected(Money cost, Duration time) {
        return cost == null || time == null
                ? "; its running time is unknown"
                : "; expected " + hours(time) + " and " + dollars(cost);
    }

    private static String predicted(Duration time) {
        return time == null ? "" : "; predicted were " + hours(time);
    }

    private static String dollars(Money money) {
        return "$" + money.amount().setScale(2, RoundingMode.HALF_EVEN);
    }

    private static String hours(Duration duration) {
        return String.format(Locale.ROOT, "%.1f h", duration.toMillis() / 3_600_000.0);
    }
}
