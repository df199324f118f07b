package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;

/** The analytic time of one step on any cluster, from the data sheet alone. */
final class StepModel {

    private final TransformerStep transformerStep;
    private final SampleStep sampleStep;

    StepModel(Coefficients coefficients) {
        this.transformerStep = new TransformerStep(coefficients);
        this.sampleStep = new SampleStep(coefficients);
    }

    Measured<StepTime> step(ModelProfile model, TrainingSetup setup, Cluster cluster) {
        AcceleratorSpec accelerator = cluster.accelerator();
        if (!(accelerator.peakFor(setup.precision()) instanceof Measured.Known<EffectivePeak>(EffectivePeak peak))) {
            return Measured.unknown("no peak rate of " + accelerator.id() + " for " + setup.precision());
        }
        if (!(accelerator.memoryBandwidth() instanceof Measured.Known<Bandwidth>(Bandwidth bandwidth))
                || bandwidth.bytesPerSecond() == 0) {
            return Measured.unknown("no memory bandwidth of " + accelerator.id());
        }
        if (model.transformer() instanceof Measured.Known<TransformerShape>(TransformerShape shape)
                && model.unit() == SampleUnit.TOKEN) {
            return Measured.known(transformerStep.time(model, shape, setup, cluster, peak, bandwidth.bytesPerSecond()));
        }
        return switch (model.forwardPerSample()) {
            case Measured.Known<Compute>(Compute forward) ->
                Measured.known(sampleStep.time(model, forward, setup, cluster, peak, bandwidth.bytesPerSecond()));
            case Measured.Unknown<Compute>(String reason) -> Measured.unknown(reason);
        };
    }

    /** Samples or tokens per second, as the model counts them. */
    Measured<Double> throughput(ModelProfile model, TrainingSetup setup, Cluster cluster) {
        return step(model, setup, cluster).map(step -> unitsPerStep(model, setup) / step.seconds());
    }

    static double unitsPerStep(ModelProfile model, TrainingSetup setup) {
        return model.unit() == SampleUnit.TOKEN
                ? (double) setup.batch().global() * setup.batch().sequenceLength()
                : setup.batch().global();
    }
}
