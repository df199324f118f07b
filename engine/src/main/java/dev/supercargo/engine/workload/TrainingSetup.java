package dev.supercargo.engine.workload;

import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Measured;

/**
 * How a model is trained.
 *
 * @param precision of matrix products
 * @param batch sizes of a step
 * @param optimizer what it keeps per weight
 * @param sharding over data-parallel replicas
 * @param recomputation of activations
 * @param fineTuning which weights learn
 * @param attention whether its matrix is stored
 * @param parallelism inside one replica
 * @param gradients their number format
 * @param software that trains; {@code UNKNOWN} takes what is typical of all
 */
public record TrainingSetup(
        Precision precision,
        Batch batch,
        Optimizer optimizer,
        Sharding sharding,
        Recomputation recomputation,
        FineTuning fineTuning,
        Attention attention,
        Parallelism parallelism,
        Gradients gradients,
        SoftwareStack software) {

    private static final int TOKENS_PER_PASS = 4096;
    private static final int TOKENS_PER_STEP = 64 * TOKENS_PER_PASS;

    /** With software nobody stated. */
    public TrainingSetup(
            Precision precision,
            Batch batch,
            Optimizer optimizer,
            Sharding sharding,
            Recomputation recomputation,
            FineTuning fineTuning,
            Attention attention,
            Parallelism parallelism,
            Gradients gradients) {
        this(
                precision,
                batch,
                optimizer,
                sharding,
                recomputation,
                fineTuning,
                attention,
                parallelism,
                gradients,
                SoftwareStack.UNKNOWN);
    }

    /**
     * What a job that says nothing most likely does: BF16 mixed precision, fused attention, sharding chosen by the
     * platform; transformers with Adam, selective recomputation, 4096 tokens per device and pass and 262144 per step;
     * everything else with momentum and 64 samples per device.
     */
    public static TrainingSetup defaultsFor(ModelProfile model) {
        return switch (model.transformer()) {
            case Measured.Known<TransformerShape>(TransformerShape shape) ->
                new TrainingSetup(
                        Precision.BF16,
                        transformerBatch(shape.sequenceLength()),
                        Optimizer.ADAM,
                        new Sharding.Auto(),
                        Recomputation.SELECTIVE,
                        FineTuning.FULL,
                        Attention.FUSED,
                        Parallelism.dataOnly(),
                        Gradients.LIKE_WEIGHTS);
            case Measured.Unknown<TransformerShape> other -> withoutModel();
        };
    }

    private static Batch transformerBatch(int sequenceLength) {
        return new Batch(
                Math.max(1, TOKENS_PER_PASS / sequenceLength),
                Math.max(1, TOKENS_PER_STEP / sequenceLength),
                sequenceLength);
    }

    /** The defaults when the model is unknown or not a transformer. */
    public static TrainingSetup withoutModel() {
        return new TrainingSetup(
                Precision.BF16,
                new Batch(64, 256, 1),
                Optimizer.SGD_MOMENTUM,
                new Sharding.Auto(),
                Recomputation.NONE,
                FineTuning.FULL,
                Attention.FUSED,
                Parallelism.dataOnly(),
                Gradients.LIKE_WEIGHTS);
    }

    public TrainingSetup withPrecision(Precision other) {
        return new TrainingSetup(
                other,
                batch,
                optimizer,
                sharding,
                recomputation,
                fineTuning,
                attention,
                parallelism,
                gradients,
                software);
    }

    public TrainingSetup withBatch(Batch other) {
        return new TrainingSetup(
                precision,
                other,
                optimizer,
                sharding,
                recomputation,
                fineTuning,
                attention,
                parallelism,
                gradients,
                software);
    }

    public TrainingSetup withOptimizer(Optimizer other) {
        return new TrainingSetup(
                precision,
                batch,
                other,
                sharding,
                recomputation,
                fineTuning,
                attention,
                parallelism,
                gradients,
                software);
    }

    public TrainingSetup withSharding(Sharding other) {
        return new TrainingSetup(
                precision,
                batch,
                optimizer,
                other,
                recomputation,
                fineTuning,
                attention,
                parallelism,
                gradients,
                software);
    }

    public TrainingSetup withRecomputation(Recomputation other) {
        return new TrainingSetup(
                precision, batch, optimizer, sharding, other, fineTuning, attention, parallelism, gradients, software);
    }

    public TrainingSetup withFineTuning(FineTuning other) {
        return new TrainingSetup(
                precision,
                batch,
                optimizer,
                sharding,
                recomputation,
                other,
                attention,
                parallelism,
                gradients,
                software);
    }

    public TrainingSetup withAttention(Attention other) {
        return new TrainingSetup(
                precision,
                batch,
                optimizer,
                sharding,
                recomputation,
                fineTuning,
                other,
                parallelism,
                gradients,
                software);
    }

    public TrainingSetup withParallelism(Parallelism other) {
        return new TrainingSetup(
                precision,
                batch,
                optimizer,
                sharding,
                recomputation,
                fineTuning,
                attention,
                other,
                gradients,
                software);
    }

    public TrainingSetup withGradients(Gradients other) {
        return new TrainingSetup(
                precision,
                batch,
                optimizer,
                sharding,
                recomputation,
                fineTuning,
                attention,
                parallelism,
                other,
                software);
    }

    public TrainingSetup withSoftware(SoftwareStack other) {
        return new TrainingSetup(
                precision,
                batch,
                optimizer,
                sharding,
                recomputation,
                fineTuning,
                attention,
                parallelism,
                gradients,
                other);
    }
}
