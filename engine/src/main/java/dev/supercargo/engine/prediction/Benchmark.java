package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.TrainingSetup;

/**
 * A measured training speed.
 *
 * @param id of the record in the catalog
 * @param model trained
 * @param accelerator used
 * @param perNode accelerators of each node in use
 * @param nodes in use
 * @param setup how it was trained
 * @param unitsPerSecond samples or tokens per second over all accelerators, as the model counts; positive
 */
public record Benchmark(
        String id,
        ModelId model,
        AcceleratorId accelerator,
        int perNode,
        int nodes,
        TrainingSetup setup,
        double unitsPerSecond) {

    public Benchmark {
        if (!(unitsPerSecond > 0) || Double.isInfinite(unitsPerSecond) || perNode < 1 || nodes < 1) {
            throw new IllegalArgumentException("benchmark " + id + " must have a positive speed and counts, but has "
                    + unitsPerSecond + " units/s on " + nodes + " × " + perNode + " accelerators");
        }
    }
}
