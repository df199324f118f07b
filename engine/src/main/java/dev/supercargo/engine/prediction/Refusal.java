package dev.supercargo.engine.prediction;

import dev.supercargo.engine.validation.Plausibility;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.quantities.Measured;

/** Keeps what cannot exist away from the formulas. */
final class Refusal {

    private Refusal() {}

    /** The model of a training that is possible on {@code cluster}; else unknown, with every objection. */
    static Measured<ModelProfile> orModel(Training training, Cluster cluster) {
        return switch (training.model()) {
            case Measured.Unknown<ModelProfile> unknown -> unknown;
            case Measured.Known<ModelProfile> known ->
                Plausibility.reason(Plausibility.ofTraining(
                                known.value(), training.setup(), cluster.accelerator(), cluster.devices()))
                        .<Measured<ModelProfile>>map(Measured::unknown)
                        .orElse(known);
        };
    }
}
