package dev.supercargo.calibration.memory;

import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.TrainingSetup;

/**
 * One row, ready to be asked about.
 *
 * @param source publication
 * @param group model or test
 * @param kind what {@code gib} says
 * @param gib GiB of one device
 * @param model trained
 * @param setup with a fixed sharding stage
 * @param devices that trained it
 * @param residentGib GiB that the job keeps on each device besides the model: a data set, recurrent memory
 */
record MemoryRow(
        String source,
        String group,
        Kind kind,
        double gib,
        ModelProfile model,
        TrainingSetup setup,
        int devices,
        double residentGib) {

    MemoryRow withGib(double other) {
        return new MemoryRow(source, group, kind, other, model, setup, devices, residentGib);
    }
}
