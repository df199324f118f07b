package dev.supercargo.router.manifest;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.router.taskfile.TaskFile;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One attempt of a job at the place that was decided.
 *
 * @param name of its workload object: deterministic, from job and attempt, so that a retry cannot create a second one
 * @param predictedCompute what the pods will compute if nothing disturbs; empty if unknown
 * @param startProgress share of the work that a checkpoint holds, 0..1
 * @param activeAtMost after which Kubernetes ends it, waiting included ({@link SpendStop}); empty if it never does
 */
public record AttemptPlan(
        String name,
        String namespace,
        String jobId,
        int attempt,
        TaskFile file,
        PlaceRef place,
        Optional<Duration> predictedCompute,
        double startProgress,
        Optional<Duration> activeAtMost) {

    boolean isGang() {
        return place.nodes() > 1;
    }

    Map<String, String> labels() {
        return new TreeMap<>(Map.of(
                Names.MANAGED_BY,
                Names.MANAGER,
                Names.JOB_ID,
                jobId,
                Names.ATTEMPT,
                Integer.toString(attempt),
                Names.WORKLOAD,
                name,
                Names.TEAM,
                file.team()));
    }

    Map<String, String> podAnnotations() {
        Map<String, String> annotations = new TreeMap<>();
        predictedCompute.ifPresent(time -> annotations.put(Names.PREDICTED_RUN_TIME, time.toString()));
        annotations.put(Names.START_PROGRESS, Double.toString(startProgress));
        switch (file.checkpointing()) {
            case Checkpointing.Every(Duration interval, Duration writeTime) ->
                annotations.put(Names.CHECKPOINT_INTERVAL, interval.toString());
            // Consolidating nodes saves cents; starting over costs all that was computed.
            case Checkpointing.None none -> {
                annotations.put(Names.DO_NOT_DISRUPT, "true");
                annotations.put(Names.SAFE_TO_EVICT, "false");
            }
        }
        return annotations;
    }
}
