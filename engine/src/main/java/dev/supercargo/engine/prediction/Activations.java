package dev.supercargo.engine.prediction;

import dev.supercargo.engine.workload.Attention;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/** Memory kept for the backward pass, in bytes (Korthikanti et al., arXiv 2205.05198, table 2). */
final class Activations {

    /** Bytes per logit: 16-bit logit, 32-bit copy, 32-bit gradient. */
    private static final double LOGIT_BYTES = 10;
    /** Share of a network's activations that stays when every block is recomputed from its input. */
    private static final double RECOMPUTED_SHARE = 0.25;
    /** Pooling outputs, masks and library workspaces on top of the stated activations; ResNet-50 uses 54 MB, not 44. */
    private static final double SAMPLE_OVERHEAD = 1.2;

    private Activations() {}

    static double bytes(ModelProfile model, TrainingSetup setup, Replicas replicas) {
        double width = Math.max(1, setup.precision().bytes() / 2);
        return switch (model.transformer()) {
            case Measured.Known<TransformerShape>(TransformerShape shape) ->
                width * transformerBytes(shape, setup, replicas);
            case Measured.Unknown<TransformerShape> other -> width * sampleBytes(model, setup, replicas);
        };
    }

    private static double transformerBytes(TransformerShape shape, TrainingSetup setup, Replicas replicas) {
        int pipeline = setup.parallelism().pipeline();
        double inFlight = Math.min(pipeline, replicas.passes());
        double layers = (double) shape.layers() / pipeline;
        double perLayer = perLayer(shape, setup, replicas.microBatch());
        // While one layer is recomputed, all of its activations are there.
        double recomputing = setup.recomputation() == Recomputation.FULL
                ? perLayer(shape, setup.withRecomputation(Recomputation.NONE), replicas.microBatch())
                : 0;
        double logits = (double) setup.batch().sequenceLength()
                * replicas.microBatch()
                * shape.vocabulary()
                * LOGIT_BYTES
                / setup.parallelism().tensor();
        double firstStage = perLayer * layers * inFlight;
        double lastStage = perLayer * layers + logits;
        return Math.max(firstStage, lastStage) + recomputing;
    }

    /** Bytes of one layer and one micro batch at 16 bit. */
    static double perLayer(TransformerShape shape, TrainingSetup setup, long microBatch) {
        double sbh = (double) setup.batch().sequenceLength() * microBatch * shape.hidden();
        Parallelism parallelism = setup.parallelism();
        double t = parallelism.tensor();
        double scores = 5.0 * shape.attentionHeads() * setup.batch().sequenceLength() / shape.hidden();
        boolean scoresKept = setup.attention() == Attention.UNFUSED && setup.recomputation() == Recomputation.NONE;
        double attention = scoresKept ? scores : 0;
        return switch (setup.recomputation()) {
            case FULL -> 2 * sbh / (parallelism.sequence() ? t : 1);
            case NONE, SELECTIVE ->
                parallelism.sequence() ? sbh / t * (34 + attention) : sbh * (10 + 24 / t + attention / t);
        };
    }

    private static double sampleBytes(ModelProfile model, TrainingSetup setup, Replicas replicas) {
        double perSample = switch (model.activationsPerSample()) {
            case Measured.Known<Memory>(Memory stored) -> stored.bytes();
            case Measured.Unknown<Memory> missing -> 0;
        };
        double kept = setup.recomputation() == Recomputation.NONE ? 1 : RECOMPUTED_SHARE;
        return SAMPLE_OVERHEAD * perSample * replicas.microBatch() * kept;
    }
}
