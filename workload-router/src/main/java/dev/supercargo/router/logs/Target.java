package dev.supercargo.router.logs;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.JobView;
import java.util.Optional;

/**
 * What a reader of its log needs to know of a job.
 *
 * @param kubernetesJob of its present or last attempt; empty before the first
 */
record Target(JobView job, Optional<String> kubernetesJob) {

    /** Whether pods of the present attempt may be there. */
    boolean isInCluster() {
        return job.state().holdsCapacity() && job.state() != JobState.PLACED;
    }

    /** Its own lines tell that. */
    boolean isComputing() {
        return job.state() == JobState.STARTING || job.state() == JobState.RUNNING;
    }

    boolean isEnded() {
        return job.state().isEnded();
    }

    Optional<PlaceRef> place() {
        return Optional.ofNullable(job.place());
    }

    /** Why nothing is written now, and how it ended. */
    String told() {
        String reason =
                Optional.ofNullable(job.reason()).map(text -> ": " + text).orElse("");
        return switch (job.state()) {
            case SUBMITTED -> "waits for its decision";
            case DEFERRED -> "waits until " + job.deferredUntil() + " at the latest" + reason;
            case PLACED -> "is placed on " + where() + " and goes to its cluster";
            case QUEUED -> "waits for nodes of " + where();
            case STARTING -> "starts on " + where();
            case RUNNING -> "runs on " + where();
            case INTERRUPTED -> "lost its place and is decided again" + reason;
            case SUSPENDED -> "is suspended and waits to be resumed" + reason;
            case SUCCEEDED -> "succeeded for " + job.cost();
            case FAILED -> "failed" + reason;
            case CANCELLED -> "was cancelled" + reason;
            case REJECTED -> "was rejected" + reason;
        };
    }

    String where() {
        return place().map(place -> place.optionId() + " in cluster " + place.cluster())
                .orElse("no place");
    }
}
