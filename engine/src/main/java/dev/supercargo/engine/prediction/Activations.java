package dev.supercargo.engine.prediction;

import dev.supercargo.engine.workload.Attention;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
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
    /** Pooling outputs and masks on top of the stated activations; ResNet-50 keeps 47 MB, not 44. */
    private static final double SAMPLE_OVERHEAD = 1.05;
    /** Per token and unit of width, everything but the attention matrix: 11 attention, 19 feed-forward, 4 norms. */
    private static final double KORTHIKANTI_BYTES = 34;
    /** Fused attention is used by models without dropout: its two masks fall away. */
    private static final double WITHOUT_DROPOUT_BYTES = 32;
    /**
     * PyTorch's selective checkpointing under FSDP keeps every other matrix product; fitted to torchtitan's published
     * peaks of Llama 3 8B. With unsharded weights, selective means what Megatron-LM does: attention only.
     */
    private static final double SELECTED_BYTES = 17;

    private static final double LAYER_INPUT_BYTES = 2;
    /** Sequence parallelism gathers the inputs of both halves of a layer, and their gradients, at 16 bit. */
    private static final double GATHERED_BYTES = 8;

    private static final double FEED_FORWARD_BYTES = 19;
    /** Weights of one layer in squares of the width: four of attention, eight of a feed-forward part of width 4 h. */
    private static final double ATTENTION_SQUARES = 4;

    private static final double FEED_FORWARD_SQUARES = 8;

    private Activations() {}

    static double bytes(ModelProfile model, TrainingSetup setup, Replicas replicas) {
        double width = Math.max(1, setup.precision().bytes() / 2);
        return switch (model.transformer()) {
            case Measured.Known<TransformerShape>(TransformerShape shape) ->
                width * transformerBytes(model, shape, setup, replicas);
            case Measured.Unknown<TransformerShape> other -> width * sampleBytes(model, setup, replicas);
        };
    }

    private static double transformerBytes(
            ModelProfile model, TransformerShape shape, TrainingSetup setup, Replicas replicas) {
        Parallelism cut = setup.parallelism();
        long microBatch = replicas.microBatch();
        double layersPerStage = Math.ceilDiv(shape.layers(), cut.pipeline());
        double inFlight = Math.min(cut.pipeline(), replicas.passes());
        double interleaving =
                cut.interleave() > 1 ? 1 + (cut.pipeline() - 1.0) / (cut.pipeline() * cut.interleave()) : 1;
        double perLayer = perLayer(shape, setup, microBatch) + expertBytes(model, shape, setup, microBatch);
        double firstStage = perLayer * layersPerStage * inFlight * interleaving;
        double lastStage = perLayer * layersPerStage + logits(shape, setup, microBatch);
        return Math.max(firstStage, lastStage) + recomputing(model, shape, setup, microBatch);
    }

    /** While one layer is recomputed, all of its activations and their gradients are there. */
    private static double recomputing(
            ModelProfile model, TransformerShape shape, TrainingSetup setup, long microBatch) {
        if (setup.recomputation() != Recomputation.FULL) {
            return 0;
        }
        TrainingSetup kept = setup.withRecomputation(Recomputation.NONE);
        double layer = perLayer(shape, kept, microBatch) + expertBytes(model, shape, kept, microBatch);
        double gathered =
                setup.parallelism().sequence() ? GATHERED_BYTES * tokens(setup, microBatch) * shape.hidden() : 0;
        return 2 * layer + gathered;
    }

    private static double logits(TransformerShape shape, TrainingSetup setup, long microBatch) {
        return tokens(setup, microBatch)
                * shape.vocabulary()
                * LOGIT_BYTES
                / setup.parallelism().tensor();
    }

    /** Tokens of one micro batch that one device holds. */
    private static double tokens(TrainingSetup setup, long microBatch) {
        return (double) setup.batch().sequenceLength()
                * microBatch
                / setup.parallelism().context();
    }

    /** Bytes of one layer and one micro batch at 16 bit. */
    static double perLayer(TransformerShape shape, TrainingSetup setup, long microBatch) {
        double sbh = tokens(setup, microBatch) * shape.hidden();
        Parallelism parallelism = setup.parallelism();
        double t = parallelism.tensor();
        double scores = 5.0 * shape.attentionHeads() * setup.batch().sequenceLength() / shape.hidden();
        boolean scoresKept = setup.attention() == Attention.UNFUSED && setup.recomputation() == Recomputation.NONE;
        double attention = scoresKept ? scores : 0;
        if (setup.recomputation() == Recomputation.FULL) {
            return LAYER_INPUT_BYTES * sbh / (parallelism.sequence() ? t : 1);
        }
        double factor = keptPerElement(setup) / KORTHIKANTI_BYTES;
        return factor
                * (parallelism.sequence()
                        ? sbh / t * (KORTHIKANTI_BYTES + attention)
                        : sbh * (10 + 24 / t + attention / t));
    }

    private static double keptPerElement(TrainingSetup setup) {
        boolean fullySharded =
                setup.sharding() instanceof Sharding.Fixed(ShardingStage stage) && stage == ShardingStage.ZERO3;
        if (setup.attention() == Attention.UNFUSED) {
            return KORTHIKANTI_BYTES;
        }
        return switch (setup.recomputation()) {
            case NONE -> WITHOUT_DROPOUT_BYTES;
            case SELECTIVE -> fullySharded ? SELECTED_BYTES : KORTHIKANTI_BYTES;
            case FULL -> LAYER_INPUT_BYTES;
        };
    }

    /** A token that visits several experts leaves the activations of each; Korthikanti counts one of width 4 h. */
    private static double expertBytes(
            ModelProfile model, TransformerShape shape, TrainingSetup setup, long microBatch) {
        if (model.family() != ModelFamily.MIXTURE_OF_EXPERTS || setup.recomputation() == Recomputation.FULL) {
            return 0;
        }
        double square = (double) shape.hidden() * shape.hidden();
        double embeddings = 2.0 * shape.vocabulary() * shape.hidden();
        double visited = (model.activeParameters() - embeddings) / shape.layers() / square - ATTENTION_SQUARES;
        double more = Math.max(0, visited / FEED_FORWARD_SQUARES - 1);
        return more
                * FEED_FORWARD_BYTES
                * tokens(setup, microBatch)
                * shape.hidden()
                / setup.parallelism().tensor();
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
