package dev.supercargo.contracts.routing;

import dev.supercargo.contracts.TrainingSettings;
import java.time.Duration;

/**
 * What the attempt that finished a job did, and how long it computed: a measured speed.
 *
 * @param attempt from 1
 * @param acceleratorId used
 * @param accelerators total over all nodes
 * @param simulated true if the cluster is simulated, whose running times say nothing of real machines
 * @param precision of matrix products: {@code FP32 TF32 FP16 BF16 FP8 INT8 FP4}
 * @param unit {@code TOKEN} or {@code SAMPLE}
 * @param units done by this attempt; work of earlier attempts is not in it; positive
 * @param computing from the start of the containers to their end, without the time checkpoints take; positive
 * @param settings as the task file says or implies
 */
public record WorkDone(
        int attempt,
        String modelId,
        String acceleratorId,
        int accelerators,
        int nodes,
        boolean simulated,
        String precision,
        String unit,
        double units,
        Duration computing,
        TrainingSettings settings) {}
