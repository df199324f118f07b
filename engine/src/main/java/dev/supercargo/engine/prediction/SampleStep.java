package dev.supercargo.engine.prediction;

import dev.supercargo.engine.prediction.sample.Device;
import dev.supercargo.engine.prediction.sample.MeasuredModels;
import dev.supercargo.engine.prediction.sample.Network;
import dev.supercargo.engine.prediction.sample.SampleLaws;
import dev.supercargo.engine.prediction.sample.SampleTime;
import dev.supercargo.engine.prediction.sample.Setting;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.ArrayList;
import java.util.List;

/**
 * The step of a model described per sample: what one device needs for its samples comes from the fitted laws of
 * {@link SampleLaws}, the exchange of gradients between devices from the links.
 */
final class SampleStep {

    private static final double HIDEABLE = 0.8;
    /** ResNet-50: 11.1 million activations at 4.1 GMAC. */
    private static final double ACTIVATIONS_PER_MAC = 2.7e-3;
    /** Stated activations count a layer's output and its normalisation, 2 bytes each. */
    private static final double STATED_BYTES = 4;
    /** Embedding tables are touched only where a batch looks; dense layers of recommenders are about this large. */
    private static final double DENSE_PARAMETERS_MAX = 30e6;
    /** Images are 224 pixels wide unless the profile's counts say otherwise; width matters little beside them. */
    private static final double SIDE = 224;

    private final Coefficients coefficients;
    private final SampleLaws laws;

    SampleStep(Coefficients coefficients, SampleLaws laws) {
        this.coefficients = coefficients;
        this.laws = laws;
    }

    /** Unknown if the data sheet says too little. */
    Measured<StepTime> time(ModelProfile model, Compute forward, TrainingSetup setup, Cluster cluster) {
        return Device.of(cluster.accelerator(), setup.precision())
                .map(device -> time(model, forward, setup, cluster, device));
    }

    private StepTime time(ModelProfile model, Compute forward, TrainingSetup setup, Cluster cluster, Device device) {
        Replicas replicas = Replicas.of(setup.batch(), setup.parallelism(), cluster.devices());
        Links links = Links.of(cluster, coefficients);
        List<String> notes = new ArrayList<>(links.notes());
        SampleTime sample = sample(model, forward, setup, device, replicas.microBatch(), notes);
        notes.add(sample.evidence());
        double compute = sample.seconds() * replicas.microBatch() * replicas.passes();
        double exchanged = Math.min(MemoryEstimator.trainedParameters(model, setup), dense(model));
        double exchange = 2.0 * (replicas.count() - 1) / replicas.count() * 2.0 * exchanged / links.dataParallel();
        double communication = Math.max(coefficients.dataExposed() * exchange, exchange - HIDEABLE * compute);
        return new StepTime(compute, communication, sample.tenth(), notes);
    }

    private SampleTime sample(
            ModelProfile model, Compute forward, TrainingSetup setup, Device device, double batch, List<String> notes) {
        if (setup.fineTuning() == FineTuning.FULL
                && laws.ofWorkload(MeasuredModels.workloadOf(model.id().value()), device, "", 1, Measured.known(batch))
                        instanceof Measured.Known<SampleTime>(SampleTime measured)) {
            return measured;
        }
        double adapters = setup.fineTuning() == FineTuning.FULL ? 1 : coefficients.adapterWork();
        double gigaMacs = forward.flops() / 2e9;
        double megaActivations = activations(model, gigaMacs, notes);
        Network network = new Network(
                model.id().value(),
                Math.max(Double.MIN_NORMAL, gigaMacs * adapters),
                Math.max(Double.MIN_NORMAL, megaActivations),
                dense(model) / 1e6,
                SIDE);
        Setting setting = new Setting("", "", batch, 1);
        return model.family() == ModelFamily.OTHER
                ? SampleLaws.byPhysics(network, device, setting)
                : laws.ofNetwork(network, device, setting);
    }

    private static double activations(ModelProfile model, double gigaMacs, List<String> notes) {
        return switch (model.activationsPerSample()) {
            case Measured.Known<Memory>(Memory stored) -> stored.bytes() / STATED_BYTES / 1e6;
            case Measured.Unknown<Memory> missing -> {
                notes.add("activations of " + model.name()
                        + " not known, as many per multiply-add assumed as ResNet-50's");
                yield gigaMacs * 1e3 * ACTIVATIONS_PER_MAC;
            }
        };
    }

    private static double dense(ModelProfile model) {
        return model.family() == ModelFamily.RECOMMENDER
                ? Math.min(DENSE_PARAMETERS_MAX, model.parameters())
                : model.parameters();
    }
}
