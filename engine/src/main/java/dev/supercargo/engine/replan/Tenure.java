package dev.supercargo.engine.replan;

import dev.supercargo.engine.placement.HeldPlace;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;

/**
 * A job at its place.
 *
 * @param optionId of the place
 * @param perNode accelerators used in each node
 * @param nodes used
 * @param market of the place
 * @param frozenRate of all nodes, as it was when the place was chosen
 * @param placedAt when the place was chosen
 * @param runningSince when the containers started; unknown while they do not run
 * @param startProgress share of the work done when the attempt began, 0..1
 * @param progress share of the work done now, 0..1
 * @param checkpointProgress share of the work that would survive a move, 0..1
 * @param predictedCompute computing of this attempt as predicted, checkpoints included
 * @param moves how often the job was moved for money before
 */
public record Tenure(
        String optionId,
        int perNode,
        int nodes,
        Market market,
        HourlyRate frozenRate,
        Instant placedAt,
        Measured<Instant> runningSince,
        double startProgress,
        double progress,
        double checkpointProgress,
        Measured<Duration> predictedCompute,
        int moves) {

    public Tenure {
        if (!(0 <= startProgress && startProgress <= 1 && 0 <= progress && progress <= 1)
                || !(0 <= checkpointProgress && checkpointProgress <= 1)) {
            throw new IllegalArgumentException("progress lies in 0..1, but is " + startProgress + " at the start, "
                    + progress + " now, " + checkpointProgress + " saved");
        }
    }

    HeldPlace place() {
        return new HeldPlace(optionId, perNode, nodes);
    }

    /** Computing that is left if the job stays and keeps to its plan. */
    Measured<Duration> planned() {
        double whole = 1 - startProgress;
        return predictedCompute.map(time ->
                whole <= 0 ? Duration.ZERO : Durations.times(time, Math.max(0, 1 - progress) / whole));
    }
}
