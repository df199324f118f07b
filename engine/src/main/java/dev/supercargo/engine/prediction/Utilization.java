package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;

/**
 * Model FLOPs utilisation (PaLM, arXiv 2204.02311, appendix B): operations that the model needs, recomputation not
 * counted, over the dense peak of all devices.
 */
public final class Utilization {

    /** Forward, gradients of activations, gradients of weights. */
    private static final double FULL_PASSES = 3;
    /** Frozen weights need no gradients of their own. */
    private static final double ADAPTER_PASSES = 2;

    private Utilization() {}

    /**
     * Share of the peak, 0 to 1 for a speed that is physically possible.
     *
     * @param unitsPerSecond samples or tokens per second over all devices, as the model counts
     * @return unknown if neither dimensions nor forward operations of the model, or no peak rate of the device, is known
     */
    public static Measured<Double> of(ModelProfile model, TrainingSetup setup, Cluster cluster, double unitsPerSecond) {
        double passes = setup.fineTuning() == FineTuning.FULL ? FULL_PASSES : ADAPTER_PASSES;
        return switch (cluster.accelerator().peakFor(setup.precision())) {
            case Measured.Unknown<EffectivePeak>(String reason) -> Measured.unknown(reason);
            case Measured.Known<EffectivePeak>(EffectivePeak peak) ->
                forward(model, setup)
                        .map(flops ->
                                passes * flops * unitsPerSecond / (peak.rate().flopsPerSecond() * cluster.devices()));
        };
    }

    private static Measured<Double> forward(ModelProfile model, TrainingSetup setup) {
        if (model.transformer() instanceof Measured.Known<TransformerShape>(TransformerShape shape)
                && model.unit() == SampleUnit.TOKEN) {
            return Measured.known(2.0 * model.activeParameters()
                    + 4.0 * shape.layers() * shape.hidden() * setup.batch().sequenceLength());
        }
        return model.forwardPerSample().map(Compute::flops);
    }
}
