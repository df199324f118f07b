package dev.supercargo.engine.prediction;

import dev.supercargo.engine.validation.Plausibility;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.List;
import java.util.Optional;

/**
 * Says whether a training fits into device memory, and if not, what would make it fit. Model states after ZeRO (SC'20),
 * activations after Korthikanti et al. (arXiv 2205.05198). Stateless and thread-safe.
 */
public final class MemoryEstimator {

    /** Weights of low-rank adapters, as a share of all: rank 16 on every linear layer gives 0.3 to 0.6 %. */
    private static final double ADAPTER_SHARE = 0.005;
    /** Bytes per frozen 4-bit weight with its scales. */
    private static final double QUANTISED_BYTES = 0.55;
    /** Allocator fragmentation, 5 to 10 % in practice; the formulas lean to the safe side already. */
    private static final double RESERVE = 0.06;

    /**
     * The verdict for {@code devices} devices of {@code available} memory each. With {@link Sharding.Auto} the lowest
     * stage that fits is chosen.
     */
    public MemoryVerdict estimate(Measured<ModelProfile> model, TrainingSetup setup, Memory available, int devices) {
        return switch (model) {
            case Measured.Unknown<ModelProfile>(String reason) -> new MemoryVerdict.UnknownNeed(reason);
            case Measured.Known<ModelProfile>(ModelProfile profile) -> judge(profile, setup, available, devices);
        };
    }

    private MemoryVerdict judge(ModelProfile model, TrainingSetup setup, Memory available, int devices) {
        Optional<String> refusal = Plausibility.reason(Plausibility.ofTraining(model, setup, devices));
        if (refusal.isPresent()) {
            return new MemoryVerdict.UnknownNeed(refusal.get());
        }
        if (!model.transformer().isKnown() && !model.activationsPerSample().isKnown()) {
            return new MemoryVerdict.UnknownNeed(
                    "neither dimensions nor activations of " + model.name() + " are known");
        }
        TrainingSetup resolved = resolve(model, setup, available, devices);
        MemoryNeed need = need(model, resolved, devices);
        if (need.total().compareTo(available) <= 0) {
            return new MemoryVerdict.Fits(need, available, resolved);
        }
        List<Change> changes = new MemoryChanges(this, model, resolved, available, devices).cheapestFirst();
        return changes.isEmpty()
                ? new MemoryVerdict.CannotFit(
                        need,
                        available,
                        "neither sharding, smaller batches, recomputation nor up to " + MemoryChanges.DEVICES_MAX
                                + " devices bring " + model.name() + " under " + available + " per device")
                : new MemoryVerdict.FitsWithChanges(need, available, changes);
    }

    private TrainingSetup resolve(ModelProfile model, TrainingSetup setup, Memory available, int devices) {
        if (setup.sharding() instanceof Sharding.Fixed) {
            return setup;
        }
        TrainingSetup last = setup.withSharding(new Sharding.Fixed(ShardingStage.NONE));
        if (Replicas.of(setup.batch(), setup.parallelism(), devices).count() == 1) {
            return last;
        }
        for (ShardingStage stage : ShardingStage.values()) {
            last = setup.withSharding(new Sharding.Fixed(stage));
            if (need(model, last, devices).total().compareTo(available) <= 0) {
                return last;
            }
        }
        return last;
    }

    MemoryNeed need(ModelProfile model, TrainingSetup setup, int devices) {
        Replicas replicas = Replicas.of(setup.batch(), setup.parallelism(), devices);
        Memory states = Memory.ofBytes(stateBytes(model, setup, replicas));
        Memory activations = Memory.ofBytes(Activations.bytes(model, setup, replicas));
        Memory workspace = Memory.ofGib(devices > 1 ? 2 : 1);
        Memory reserve = states.plus(activations).times(RESERVE);
        return new MemoryNeed(states, activations, workspace, reserve);
    }

    private static double stateBytes(ModelProfile model, TrainingSetup setup, Replicas replicas) {
        double parameters = (double) model.parameters() / setup.parallelism().weightShards();
        double trained = trainedParameters(model, setup) / setup.parallelism().weightShards();
        boolean wide = setup.precision().bytes() >= 4;
        double weightBytes = wide ? 4 : 2;
        double optimizerBytes = (wide ? 0 : 4) + setup.optimizer().stateBytes();
        double frozen = switch (setup.fineTuning()) {
            case FULL -> 0;
            case LORA -> weightBytes * parameters;
            case QLORA -> QUANTISED_BYTES * parameters;
        };
        ShardingStage stage =
                setup.sharding() instanceof Sharding.Fixed(ShardingStage fixed) ? fixed : ShardingStage.NONE;
        int shards = replicas.count();
        double weights = weightBytes * trained + frozen;
        double gradients = weightBytes * trained;
        double optimizer = optimizerBytes * trained;
        return switch (stage) {
            case NONE -> weights + gradients + optimizer;
            case ZERO1 -> weights + gradients + optimizer / shards;
            case ZERO2 -> weights + (gradients + optimizer) / shards;
            case ZERO3 -> (weights + gradients + optimizer) / shards + gatheredBytes(model, weights);
        };
    }

    /** Fully sharded training holds the layer at work and the next one gathered. */
    private static double gatheredBytes(ModelProfile model, double weights) {
        return switch (model.transformer()) {
            case Measured.Known<TransformerShape>(TransformerShape shape) -> 2 * weights / shape.layers();
            case Measured.Unknown<TransformerShape> other -> weights / 4;
        };
    }

    static double trainedParameters(ModelProfile model, TrainingSetup setup) {
        return setup.fineTuning() == FineTuning.FULL ? model.parameters() : model.parameters() * ADAPTER_SHARE;
    }
}
