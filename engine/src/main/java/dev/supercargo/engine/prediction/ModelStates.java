package dev.supercargo.engine.prediction;

import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.Gradients;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Measured;

/**
 * Weights, gradients and optimizer states of the fullest device, in bytes. Per weight, mixed precision, N devices
 * sharing out: Adam 2+2+12 = 16; ZeRO-1 4 + 12/N; ZeRO-2 2 + 14/N; ZeRO-3 16/N (Rajbhandari et al., SC'20); with
 * 32-bit gradients 18, ZeRO-1 6 + 12/N (Megatron-LM's distributed optimizer).
 */
final class ModelStates {

    /** Weights of low-rank adapters, as a share of all: rank 16 on every linear layer gives 0.3 to 0.6 %. */
    private static final double ADAPTER_SHARE = 0.005;
    /** Bytes per frozen 4-bit weight with its scales. */
    private static final double QUANTISED_BYTES = 0.55;
    /** Between the micro batches of a pipeline, gradients add up in 32 bit. */
    private static final double SUMMED_GRADIENT_BYTES = 4;
    /** The input and the output embedding form the outermost FSDP unit, which stays gathered during a whole pass. */
    private static final int EMBEDDINGS = 2;

    private final ModelProfile model;
    private final TrainingSetup setup;
    private final int replicas;

    private ModelStates(ModelProfile model, TrainingSetup setup, int replicas) {
        this.model = model;
        this.setup = setup;
        this.replicas = replicas;
    }

    static double bytes(ModelProfile model, TrainingSetup setup, Replicas replicas) {
        return new ModelStates(model, setup, replicas.count()).bytes();
    }

    static double trainedShare(TrainingSetup setup) {
        return setup.fineTuning() == FineTuning.FULL ? 1 : ADAPTER_SHARE;
    }

    private double bytes() {
        Parallelism cut = setup.parallelism();
        int sharers = replicas * cut.context();
        int expertSharers = Math.max(1, sharers / cut.expert());
        double shared = sharedParameters() * unevenStages() / cut.weightShards();
        double experts = (model.parameters() - sharedParameters())
                * unevenStages()
                / cut.weightShards()
                / Math.min(cut.expert(), sharers);
        return part(shared, sharers) + part(experts, expertSharers) + gatheredBytes(shared + experts);
    }

    /**
     * Parameters that expert parallelism does not cut. Which of the others a token passes is not known, so those it
     * passes count as shared, which errs to the safe side.
     */
    private double sharedParameters() {
        return model.family() == ModelFamily.MIXTURE_OF_EXPERTS ? model.activeParameters() : model.parameters();
    }

    /** 126 layers on 8 stages put 16 on the fullest. */
    private double unevenStages() {
        int stages = setup.parallelism().pipeline();
        return model.transformer() instanceof Measured.Known<TransformerShape>(TransformerShape shape)
                ? (double) Math.ceilDiv(shape.layers(), stages) * stages / shape.layers()
                : 1;
    }

    private double part(double parameters, int sharers) {
        double trained = parameters * trainedShare(setup);
        double weights = weightBytes() * trained + frozenBytes() * parameters;
        double gradients = gradientBytes() * trained;
        double optimizer = ((wide() ? 0 : 4) + setup.optimizer().stateBytes()) * trained;
        return switch (stage()) {
            case NONE -> weights + gradients + optimizer;
            case ZERO1 -> weights + gradients + optimizer / sharers;
            case ZERO2 ->
                // A pipeline adds up the gradients of its micro batches before it can hand them out.
                setup.parallelism().pipeline() > 1
                        ? weights + gradients + optimizer / sharers
                        : weights + (gradients + optimizer) / sharers;
            case ZERO3 -> (weights + gradients + optimizer) / sharers;
        };
    }

    /**
     * What fully sharded training holds in whole besides its shards: two layers (the one at work and the next), the
     * gradients of one, and the embeddings with theirs. Between the micro batches of a pipeline nothing is handed back.
     */
    private double gatheredBytes(double parameters) {
        if (stage() != ShardingStage.ZERO3 || replicas * setup.parallelism().context() == 1) {
            return 0;
        }
        double weight = setup.fineTuning() == FineTuning.QLORA ? QUANTISED_BYTES : weightBytes();
        double gradient = gradientBytes() * trainedShare(setup);
        return switch (model.transformer()) {
            case Measured.Known<TransformerShape>(TransformerShape shape) -> {
                if (setup.parallelism().pipeline() > 1) {
                    yield parameters * (weight + SUMMED_GRADIENT_BYTES * trainedShare(setup));
                }
                double embeddings = Math.min(
                        parameters,
                        (double) EMBEDDINGS
                                * shape.vocabulary()
                                * shape.hidden()
                                / setup.parallelism().tensor());
                double layers = parameters - embeddings;
                yield Math.min(2.0 / shape.layers(), 1) * layers * weight
                        + layers / shape.layers() * gradient
                        + embeddings * (weight + gradient);
            }
            case Measured.Unknown<TransformerShape> other -> parameters * (weight + gradient) / 4;
        };
    }

    private boolean wide() {
        return setup.precision().bytes() >= 4;
    }

    private double weightBytes() {
        return wide() ? 4 : 2;
    }

    private double frozenBytes() {
        return switch (setup.fineTuning()) {
            case FULL -> 0;
            case LORA -> weightBytes();
            case QLORA -> QUANTISED_BYTES;
        };
    }

    private double gradientBytes() {
        return setup.gradients() == Gradients.FP32 ? 4 : weightBytes();
    }

    private ShardingStage stage() {
        return setup.sharding() instanceof Sharding.Fixed(ShardingStage fixed) ? fixed : ShardingStage.NONE;
    }
}
