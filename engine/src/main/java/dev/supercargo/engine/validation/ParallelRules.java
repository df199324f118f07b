package dev.supercargo.engine.validation;

import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.List;

/** Whether a model can be cut like this, and whether the pieces fill the devices. */
final class ParallelRules {

    /** Ten times the largest published cluster. */
    private static final int DEVICES_MAX = 1_000_000;

    private ParallelRules() {}

    static List<Objection> ofCut(ModelProfile model, TrainingSetup setup) {
        Parallelism cut = setup.parallelism();
        List<Objection> found = new ArrayList<>();
        switch (model.transformer()) {
            case Measured.Known<TransformerShape>(TransformerShape shape) -> shape(shape, setup, found);
            case Measured.Unknown<TransformerShape> other -> layerless(model, cut, found);
        }
        if (cut.interleave() > 1 && cut.pipeline() == 1) {
            found.add(new Objection(
                    "parallelism.interleave",
                    "interleave " + cut.interleave() + " needs pipeline stages, but pipeline is 1. Maybe leave"
                            + " interleave out."));
        }
        if (cut.expert() > 1 && model.family() != ModelFamily.MIXTURE_OF_EXPERTS) {
            found.add(new Objection(
                    "parallelism.expert",
                    "expert parallelism over " + cut.expert() + " devices needs experts, but " + model.name()
                            + " is not a mixture of experts. Maybe leave expert out."));
        }
        return found;
    }

    private static void shape(TransformerShape shape, TrainingSetup setup, List<Objection> found) {
        Parallelism cut = setup.parallelism();
        if (shape.attentionHeads() % cut.tensor() != 0) {
            found.add(new Objection(
                    "parallelism.tensor",
                    "tensor parallelism over " + cut.tensor() + " devices does not divide " + shape.attentionHeads()
                            + " attention heads. Maybe use a divisor of " + shape.attentionHeads() + "."));
        }
        if (cut.pipeline() > shape.layers()) {
            found.add(new Objection(
                    "parallelism.pipeline",
                    cut.pipeline() + " pipeline stages are more than the model's " + shape.layers()
                            + " layers. Maybe use " + shape.layers() + " stages or fewer."));
        } else if ((long) cut.pipeline() * cut.interleave() > shape.layers()) {
            found.add(new Objection(
                    "parallelism.interleave",
                    cut.pipeline() + " pipeline stages of " + cut.interleave() + " chunks are more than the model's "
                            + shape.layers() + " layers. Maybe use " + shape.layers() / cut.pipeline()
                            + " chunks or fewer."));
        }
        if (setup.batch().sequenceLength() % cut.context() != 0) {
            found.add(new Objection(
                    "parallelism.context",
                    "a sequence of " + setup.batch().sequenceLength()
                            + " tokens cannot be split evenly over context parallelism of " + cut.context()
                            + " devices. Maybe use a divisor of "
                            + setup.batch().sequenceLength() + "."));
        }
    }

    private static void layerless(ModelProfile model, Parallelism cut, List<Objection> found) {
        if (cut.devicesPerReplica() > 1) {
            found.add(new Objection(
                    "parallelism",
                    "the layers of " + model.name() + " are not known, so it cannot be cut into tensor " + cut.tensor()
                            + " × pipeline " + cut.pipeline() + " × context " + cut.context()
                            + ". Maybe state its dimensions, or use data parallelism only."));
        }
    }

    static List<Objection> ofDevices(Parallelism cut, int devices) {
        List<Objection> found = new ArrayList<>();
        if (devices < 1 || devices > DEVICES_MAX) {
            found.add(new Objection(
                    "devices", devices + " devices are not a cluster. Maybe use 1 to " + DEVICES_MAX + "."));
            return found;
        }
        if (devices % cut.devicesPerReplica() != 0) {
            found.add(new Objection(
                    "devices",
                    devices + " devices are not a multiple of one replica's " + cut.devicesPerReplica() + " (tensor "
                            + cut.tensor() + " × pipeline " + cut.pipeline() + " × context " + cut.context()
                            + "). Maybe use "
                            + Math.ceilDiv(devices, cut.devicesPerReplica()) * (long) cut.devicesPerReplica()
                            + "."));
        } else if ((devices / cut.weightShards()) % cut.expert() != 0) {
            found.add(new Objection(
                    "parallelism.expert",
                    "expert parallelism over " + cut.expert() + " devices does not divide the "
                            + devices / cut.weightShards() + " data-parallel and context devices. Maybe use a divisor"
                            + " of " + devices / cut.weightShards() + "."));
        }
        return found;
    }
}
