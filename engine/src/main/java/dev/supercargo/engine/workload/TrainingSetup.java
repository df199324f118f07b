package dev.supercargo.engine.workload;

import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Measured;
import java.util.function.Consumer;

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
        return changed(draft -> draft.precision = other);
    }

    public TrainingSetup withBatch(Batch other) {
        return changed(draft -> draft.batch = other);
    }

    public TrainingSetup withOptimizer(Optimizer other) {
        return changed(draft -> draft.optimizer = other);
    }

    public TrainingSetup withSharding(Sharding other) {
        return changed(draft -> draft.sharding = other);
    }

    public TrainingSetup withRecomputation(Recomputation other) {
        return changed(draft -> draft.recomputation = other);
    }

    public TrainingSetup withFineTuning(FineTuning other) {
        return changed(draft -> draft.fineTuning = other);
    }

    public TrainingSetup withAttention(Attention other) {
        return changed(draft -> draft.attention = other);
    }

    public TrainingSetup withParallelism(Parallelism other) {
        return changed(draft -> draft.parallelism = other);
    }

    public TrainingSetup withGradients(Gradients other) {
        return changed(draft -> draft.gradients = other);
    }

    public TrainingSetup withSoftware(SoftwareStack other) {
        return changed(draft -> draft.software = other);
    }

    private TrainingSetup changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.setup();
    }

    /** A setup while it is changed, so that each change names its component only. */
    private static final class Draft {
        private Precision precision;
        private Batch batch;
        private Optimizer optimizer;
        private Sharding sharding;
        private Recomputation recomputation;
        private FineTuning fineTuning;
        private Attention attention;
        private Parallelism parallelism;
        private Gradients gradients;
        private SoftwareStack software;

        private Draft(TrainingSetup setup) {
            precision = setup.precision;
            batch = setup.batch;
            optimizer = setup.optimizer;
            sharding = setup.sharding;
            recomputation = setup.recomputation;
            fineTuning = setup.fineTuning;
            attention = setup.attention;
            parallelism = setup.parallelism;
            gradients = setup.gradients;
            software = setup.software;
        }

        private TrainingSetup setup() {
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
                    software);
        }
    }
}
