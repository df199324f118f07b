package dev.supercargo.engine.validation;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.TrainingSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in front of every prediction: all objections to a workload, in a fixed order. */
public final class Plausibility {

    private Plausibility() {}

    /** What is wrong with the model itself; empty if nothing is. */
    public static List<Objection> ofModel(ModelProfile model) {
        return ModelRules.objections(model);
    }

    /** What is wrong with training {@code model} like this wherever it runs; empty if nothing is. */
    public static List<Objection> ofWorkload(ModelProfile model, TrainingSetup setup) {
        List<Objection> objections = new ArrayList<>(ModelRules.objections(model));
        objections.addAll(BatchRules.objections(setup.batch()));
        objections.addAll(ParallelRules.ofCut(model, setup));
        return List.copyOf(objections);
    }

    /** What is wrong with training {@code model} like this on {@code devices} devices; empty if nothing is. */
    public static List<Objection> ofTraining(ModelProfile model, TrainingSetup setup, int devices) {
        List<Objection> objections = new ArrayList<>(ofWorkload(model, setup));
        objections.addAll(ParallelRules.ofDevices(setup.parallelism(), devices));
        return List.copyOf(objections);
    }

    /** As {@link #ofTraining(ModelProfile, TrainingSetup, int)}, and whether the device computes in that format. */
    public static List<Objection> ofTraining(
            ModelProfile model, TrainingSetup setup, AcceleratorSpec accelerator, int devices) {
        List<Objection> objections = new ArrayList<>(ofTraining(model, setup, devices));
        ofPrecision(setup.precision(), accelerator).ifPresent(objections::add);
        return List.copyOf(objections);
    }

    /** Whether a device has units for a number format, or another one that can stand in for it. */
    public static Optional<Objection> ofPrecision(Precision precision, AcceleratorSpec accelerator) {
        return PrecisionRule.objection(precision, accelerator);
    }

    /** All objections as one reason; empty if there are none. */
    public static Optional<String> reason(List<Objection> objections) {
        return objections.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(
                        "; ", objections.stream().map(Objection::message).toList()));
    }
}
