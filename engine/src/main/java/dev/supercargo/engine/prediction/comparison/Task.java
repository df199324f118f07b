package dev.supercargo.engine.prediction.comparison;

import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.TrainingSetup;

/** What contenders are compared on. */
public sealed interface Task {

    /** The model of the task. */
    ModelProfile model();

    /**
     * Training.
     *
     * @param model trained
     * @param setup the same on every contender
     */
    record Train(ModelProfile model, TrainingSetup setup) implements Task {}

    /**
     * Answering questions; devices beyond the setup's tensor-parallel ones serve copies.
     *
     * @param model asked
     * @param setup the same on every contender
     */
    record Serve(ModelProfile model, ServingSetup setup) implements Task {}
}
