package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.ArrayList;
import java.util.List;

/**
 * The step of a model described per sample (convolutions and others): three forward passes' worth of arithmetic plus
 * the traffic of its activations, because such networks alternate layers bound by one and by the other.
 */
final class SampleStep {

    private static final double UPDATE_BYTES = 18;
    private static final double HIDEABLE = 0.8;

    private final Coefficients coefficients;

    SampleStep(Coefficients coefficients) {
        this.coefficients = coefficients;
    }

    StepTime time(
            ModelProfile model,
            Compute forward,
            TrainingSetup setup,
            Cluster cluster,
            EffectivePeak peak,
            double memoryBandwidth) {
        Replicas replicas = Replicas.of(setup.batch(), setup.parallelism(), cluster.devices());
        Links links = Links.of(cluster, coefficients);
        List<String> notes = new ArrayList<>(links.notes());
        double adapters = setup.fineTuning() == FineTuning.FULL ? 1 : coefficients.adapterWork();
        double arithmetic = 3 * forward.flops() * adapters;
        double efficiency = coefficients.convolutionEfficiency()
                * coefficients.efficiencyFactor(cluster.accelerator(), peak.runsAs());
        double arithmeticSeconds = arithmetic / (peak.rate().flopsPerSecond() * efficiency);
        double trafficSeconds = trafficBytes(model, setup, notes) / memoryBandwidth;
        double samples = (double) replicas.microBatch() * replicas.passes();
        double compute = (arithmeticSeconds + trafficSeconds) * samples;

        double trained = MemoryEstimator.trainedParameters(model, setup);
        double exchange = 2.0 * (replicas.count() - 1) / replicas.count() * 2.0 * trained / links.dataParallel();
        double communication = Math.max(coefficients.dataExposed() * exchange, exchange - HIDEABLE * compute);
        double optimizer = UPDATE_BYTES * trained / memoryBandwidth;
        return new StepTime(compute, coefficients.stepSeconds(), communication, optimizer, notes);
    }

    private double trafficBytes(ModelProfile model, TrainingSetup setup, List<String> notes) {
        return switch (model.activationsPerSample()) {
            case Measured.Known<Memory>(Memory stored) ->
                coefficients.activationTraffic()
                        * stored.bytes()
                        * Math.max(1, setup.precision().bytes() / 2);
            case Measured.Unknown<Memory> missing -> {
                notes.add("activations of " + model.name() + " not known, only arithmetic counted");
                yield 0;
            }
        };
    }
}
