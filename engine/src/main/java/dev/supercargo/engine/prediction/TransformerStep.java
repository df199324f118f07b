package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;

/**
 * The step of a transformer: {@code (6 N + 12 L h s) × tokens} operations at an efficiency that saturates with the
 * micro batch, plus launches, tensor, pipeline and data parallelism, and the optimizer.
 */
final class TransformerStep {

    /** Bytes read and written per parameter and optimizer update: 16-bit weight and gradient, 32-bit master, moments. */
    private static final double UPDATE_BYTES = 18;
    /** All-reduces per layer and micro batch under tensor parallelism, forward and backward. */
    private static final int TENSOR_REDUCTIONS = 6;
    /** Share of computing behind which communication can hide. */
    private static final double HIDEABLE = 0.8;

    private final Coefficients coefficients;

    TransformerStep(Coefficients coefficients) {
        this.coefficients = coefficients;
    }

    StepTime time(
            ModelProfile model,
            TransformerShape shape,
            TrainingSetup setup,
            Cluster cluster,
            EffectivePeak peak,
            double memoryBandwidth) {
        int tensor = setup.parallelism().tensor();
        int pipeline = setup.parallelism().pipeline();
        int sequence = setup.batch().sequenceLength();
        Replicas replicas = Replicas.of(setup.batch(), setup.parallelism(), cluster.devices());
        Links links = Links.of(cluster, coefficients);
        double devicesPerReplica = setup.parallelism().devicesPerReplica();

        double flopsPerToken = 6.0 * model.activeParameters() + 12.0 * shape.layers() * shape.hidden() * sequence;
        double tokensPerPass = (double) replicas.microBatch() * sequence;
        double arithmetic = flopsPerToken * tokensPerPass * recompute(setup) * fineTuning(setup);
        double elements = tokensPerPass * shape.hidden() / tensor;
        double efficiency = coefficients.transformerEfficiency()
                * coefficients.efficiencyFactor(cluster.accelerator(), peak.runsAs())
                / (1 + coefficients.saturation() / elements);
        double arithmeticSeconds = arithmetic / (devicesPerReplica * peak.rate().flopsPerSecond() * efficiency);
        double weightBytes = 2.0 * model.activeParameters() / devicesPerReplica;
        double trafficSeconds = 3 * weightBytes / memoryBandwidth;
        double bubble = 1 + coefficients.bubble() * (pipeline - 1) / replicas.passes();
        double compute = Math.max(arithmeticSeconds, trafficSeconds) * replicas.passes() * bubble;

        double launch = coefficients.launchSecondsPerLayer()
                * shape.layers()
                / pipeline
                * replicas.passes()
                * (setup.recomputation() == Recomputation.FULL ? coefficients.fullRecompute() : 1);

        double layerBytes = 2.0 * tokensPerPass * shape.hidden();
        double tensorSeconds = coefficients.tensorExposed()
                * TENSOR_REDUCTIONS
                * shape.layers()
                / pipeline
                * replicas.passes()
                * ringBytes(layerBytes, tensor)
                / links.insideNode();
        double exchange = exchangeBytes(model, setup, replicas) / links.dataParallel();
        double communication =
                tensorSeconds + Math.max(coefficients.dataExposed() * exchange, exchange - HIDEABLE * compute);

        double trained = MemoryEstimator.trainedParameters(model, setup) / devicesPerReplica;
        double shards = stage(setup, replicas) == ShardingStage.NONE ? 1 : replicas.count();
        double optimizer = UPDATE_BYTES * trained / shards / memoryBandwidth;
        return new StepTime(compute, launch, communication, optimizer, links.notes());
    }

    private double recompute(TrainingSetup setup) {
        return switch (setup.recomputation()) {
            case NONE -> 1;
            case SELECTIVE -> coefficients.selectiveRecompute();
            case FULL -> coefficients.fullRecompute();
        };
    }

    private double fineTuning(TrainingSetup setup) {
        return switch (setup.fineTuning()) {
            case FULL -> 1;
            case LORA -> coefficients.adapterWork();
            case QLORA -> coefficients.adapterWork() * coefficients.dequantisation();
        };
    }

    /** Gradients once per step; fully sharded weights are gathered twice and reduced once in every pass. */
    private static double exchangeBytes(ModelProfile model, TrainingSetup setup, Replicas replicas) {
        double devicesPerReplica = setup.parallelism().devicesPerReplica();
        if (stage(setup, replicas) == ShardingStage.ZERO3) {
            double weightBytes = (setup.fineTuning() == FineTuning.QLORA ? 0.55 : 2.0) * model.parameters();
            return 3
                    * weightBytes
                    / devicesPerReplica
                    * replicas.passes()
                    * (replicas.count() - 1.0)
                    / replicas.count();
        }
        double gradientBytes = 2.0 * MemoryEstimator.trainedParameters(model, setup) / devicesPerReplica;
        return ringBytes(gradientBytes, replicas.count());
    }

    /** Bytes each of {@code members} sends in a ring all-reduce. */
    private static double ringBytes(double bytes, long members) {
        return 2.0 * (members - 1) / members * bytes;
    }

    private static ShardingStage stage(TrainingSetup setup, Replicas replicas) {
        return switch (setup.sharding()) {
            case Sharding.Fixed(ShardingStage stage) -> stage;
            case Sharding.Auto auto -> replicas.count() > 1 ? ShardingStage.ZERO1 : ShardingStage.NONE;
        };
    }
}
