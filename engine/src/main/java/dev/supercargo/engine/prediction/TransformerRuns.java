package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.EffectivePeak;
import dev.supercargo.engine.prediction.transformer.Run;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.SoftwareStack;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;

/** A training in the terms of the step law. */
final class TransformerRuns {

    private TransformerRuns() {}

    static Run of(
            ModelProfile model,
            TransformerShape shape,
            TrainingSetup setup,
            SoftwareStack software,
            Cluster cluster,
            EffectivePeak peak,
            double memoryBandwidth,
            Coefficients coefficients) {
        Replicas replicas = Replicas.of(setup.batch(), setup.parallelism(), cluster.devices());
        Links links = Links.of(cluster, coefficients);
        Parallelism parallelism = setup.parallelism();
        return new Run(
                new Run.Size(
                        model.activeParameters(),
                        model.parameters(),
                        MemoryEstimator.trainedParameters(model, setup),
                        shape.layers(),
                        shape.hidden(),
                        shape.vocabulary(),
                        model.family() == ModelFamily.MIXTURE_OF_EXPERTS),
                new Run.Pass(setup.batch().sequenceLength(), replicas.microBatch(), replicas.passes()),
                new Run.Cut(
                        parallelism.tensor(),
                        parallelism.pipeline(),
                        parallelism.interleave(),
                        parallelism.context(),
                        parallelism.expert(),
                        replicas.count(),
                        isSharded(setup.sharding())),
                new Run.Machine(
                        cluster.accelerator().id(),
                        Run.Width.of(peak.runsAs()),
                        peak.rate().flopsPerSecond(),
                        Run.Machine.widePeak(cluster.accelerator(), peak),
                        memoryBandwidth,
                        links.insideNode(),
                        outerLink(cluster, links),
                        cluster.devices(),
                        cluster.perNode()),
                new Run.Manner(software, recomputing(setup.recomputation()), arithmetic(setup, coefficients)));
    }

    /** A node's link is shared by its devices, which all take part in a ring. */
    private static double outerLink(Cluster cluster, Links links) {
        return cluster.nodes() == 1 ? links.insideNode() : links.betweenNodes() / cluster.perNode();
    }

    private static boolean isSharded(Sharding sharding) {
        return switch (sharding) {
            case Sharding.Fixed(ShardingStage stage) -> stage == ShardingStage.ZERO3;
            case Sharding.Auto auto -> false;
        };
    }

    private static Run.Recomputing recomputing(Recomputation recomputation) {
        return switch (recomputation) {
            case NONE -> Run.Recomputing.NOTHING;
            case SELECTIVE -> Run.Recomputing.ATTENTION;
            case FULL -> Run.Recomputing.EVERYTHING;
        };
    }

    private static double arithmetic(TrainingSetup setup, Coefficients coefficients) {
        return switch (setup.fineTuning()) {
            case FULL -> 1;
            case LORA -> coefficients.adapterWork();
            case QLORA -> coefficients.adapterWork() * coefficients.dequantisation();
        };
    }
}
