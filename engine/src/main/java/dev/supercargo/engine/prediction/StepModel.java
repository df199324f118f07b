package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.prediction.sample.SampleLaws;
import dev.supercargo.engine.prediction.transformer.StepCoefficients;
import dev.supercargo.engine.prediction.transformer.StepPredictor;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;

/** The time of one step on any cluster, by the law of the model's family and by what was measured. */
final class StepModel {

    private final SampleStep sampleStep;
    private final TransformerStep transformerStep;
    private final RememberedSteps analytic = new RememberedSteps();
    private final RememberedSteps corrected = new RememberedSteps();

    StepModel(Coefficients coefficients) {
        this(coefficients, StepCoefficients.shipped().predictor());
    }

    StepModel(Coefficients coefficients, StepPredictor transformers) {
        this.sampleStep = new SampleStep(coefficients, SampleLaws.fitted());
        this.transformerStep = new TransformerStep(transformers, coefficients);
    }

    Measured<StepEstimate> step(ModelProfile model, TrainingSetup setup, Cluster cluster, Evidence evidence) {
        RememberedSteps remembered = evidence == Evidence.none() ? analytic : corrected;
        return remembered.of(model, setup, cluster, evidence, () -> work(model, setup, cluster, evidence));
    }

    private Measured<StepEstimate> work(ModelProfile model, TrainingSetup setup, Cluster cluster, Evidence evidence) {
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
            return Measured.known(transformerStep.estimate(model, shape, setup, cluster, peak, bandwidth, evidence));
        }
        return switch (model.forwardPerSample()) {
            case Measured.Known<Compute>(Compute forward) ->
                sampleStep
                        .time(model, forward, setup, cluster)
                        .map(time -> Correction.of(model, setup.precision(), cluster, evidence, this, time.spread())
                                .applyTo(time));
            case Measured.Unknown<Compute>(String reason) -> Measured.unknown(reason);
        };
    }

    /** Samples or tokens per second without looking at measurements, as the model counts them. */
    Measured<Double> throughput(ModelProfile model, TrainingSetup setup, Cluster cluster) {
        return step(model, setup, cluster, Evidence.none()).map(step -> unitsPerStep(model, setup) / step.seconds());
    }

    static double unitsPerStep(ModelProfile model, TrainingSetup setup) {
        return model.unit() == SampleUnit.TOKEN
                ? (double) setup.batch().global() * setup.batch().sequenceLength()
                : setup.batch().global();
    }
}
