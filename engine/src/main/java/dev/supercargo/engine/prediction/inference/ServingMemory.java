package dev.supercargo.engine.prediction.inference;

import dev.supercargo.engine.prediction.MemoryNeed;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/** Weights, cache and what is at work, of one device. */
final class ServingMemory {

    private static final double CONTEXT_GIB = 1.0;
    private static final double FRAGMENTATION = 0.06;
    private static final double RESERVE = 0.05;
    /** Buffers of the layer at work: its input, products and output at 16 bit. */
    private static final double WORKING_BYTES = 34;
    /** 32-bit logits and their softmax, of the last token of every question. */
    private static final double LOGIT_BYTES = 8;
    /** Of what training keeps, the part that is there at once in a forward pass. */
    private static final double AT_ONCE = 0.25;

    private ServingMemory() {}

    static MemoryNeed need(ModelProfile model, ServingSetup setup, double cacheBytesPerToken) {
        Memory weights = Memory.ofBytes(model.parameters() * setup.weightBytes() / setup.tensor());
        Memory working = Memory.ofBytes(
                switch (model.transformer()) {
                    case Measured.Known<TransformerShape>(TransformerShape shape) ->
                        languageBytes(shape, setup, cacheBytesPerToken);
                    case Measured.Unknown<TransformerShape> other -> sampleBytes(model, setup);
                });
        Memory workspace = Memory.ofGib(CONTEXT_GIB).plus(weights.plus(working).times(FRAGMENTATION));
        return new MemoryNeed(
                weights,
                working,
                workspace,
                weights.plus(working).plus(workspace).times(RESERVE));
    }

    private static double languageBytes(TransformerShape shape, ServingSetup setup, double cacheBytesPerToken) {
        double tokens = (double) setup.tokens().prompt() + setup.tokens().written();
        double cache = setup.batch() * tokens * cacheBytesPerToken;
        double reading =
                (double) setup.batch() * setup.tokens().prompt() * shape.hidden() * WORKING_BYTES / setup.tensor();
        double logits = (double) setup.batch() * shape.vocabulary() * LOGIT_BYTES / setup.tensor();
        return cache + reading + logits;
    }

    private static double sampleBytes(ModelProfile model, ServingSetup setup) {
        return switch (model.activationsPerSample()) {
            case Measured.Known<Memory>(Memory kept) ->
                AT_ONCE * kept.bytes() * setup.batch() * setup.precision().bytes() / 2;
            case Measured.Unknown<Memory> missing -> 0;
        };
    }
}
