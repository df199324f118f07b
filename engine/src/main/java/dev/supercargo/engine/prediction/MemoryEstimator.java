package dev.supercargo.engine.prediction;

import dev.supercargo.engine.validation.Plausibility;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.List;
import java.util.Optional;

/**
 * Says whether a training fits into device memory, and if not, what would make it fit. Model states after ZeRO (SC'20),
 * activations after Korthikanti et al. (arXiv 2205.05198). Stateless and thread-safe.
 */
public final class MemoryEstimator {

    /** Driver context and loaded kernels of one process, as {@code nvidia-smi} shows it. */
    private static final double CONTEXT_GIB = 1.0;
    /** Buffers of the communication library. */
    private static final double COMMUNICATION_GIB = 0.3;
    /** Workspaces that convolution libraries choose among at the first steps. */
    private static final double CONVOLUTION_GIB = 1.0;
    /** Blocks that the caching allocator holds but cannot use. */
    private static final double FRAGMENTATION = 0.06;
    /** From the expected to the enough, for a transformer in one piece: its published peaks lie up to 3 % higher. */
    private static final double RESERVE = 0.05;
    /**
     * The same for a model in pieces, whose schedule moves the peak (published peaks lie up to 9 % higher), and for one
     * whose activations are stated rather than computed.
     */
    private static final double WIDE_RESERVE = 0.10;

    /** An exbibyte, beyond which sums would overflow; nothing real comes near. */
    private static final double BYTES_MAX = 1e18;

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

    /** With {@link Sharding.Auto} unresolved, nothing is sharded. */
    MemoryNeed need(ModelProfile model, TrainingSetup setup, int devices) {
        Replicas replicas = Replicas.of(setup.batch(), setup.parallelism(), devices);
        Memory states = bounded(ModelStates.bytes(model, setup, replicas));
        Memory activations = bounded(Activations.bytes(model, setup, replicas));
        double fixedGib = CONTEXT_GIB
                + (devices > 1 ? COMMUNICATION_GIB : 0)
                + switch (model.family()) {
                    case CONVOLUTIONAL, DIFFUSION -> CONVOLUTION_GIB;
                    case DECODER_TRANSFORMER, ENCODER_TRANSFORMER, MIXTURE_OF_EXPERTS, SPEECH, RECOMMENDER, OTHER -> 0;
                };
        Memory workspace = Memory.ofGib(fixedGib).plus(states.plus(activations).times(FRAGMENTATION));
        boolean plain = model.transformer().isKnown() && setup.parallelism().devicesPerReplica() == 1;
        Memory reserve = states.plus(activations).plus(workspace).times(plain ? RESERVE : WIDE_RESERVE);
        return new MemoryNeed(states, activations, workspace, reserve);
    }

    private static Memory bounded(double bytes) {
        return Memory.ofBytes(Math.min(bytes, BYTES_MAX));
    }

    static double trainedParameters(ModelProfile model, TrainingSetup setup) {
        return model.parameters() * ModelStates.trainedShare(setup);
    }
}
