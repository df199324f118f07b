package dev.supercargo.engine.prediction;

import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Optimizer;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Searches what would make a training fit. The order is by what a change costs: sharding (bandwidth), a smaller micro
 * batch (launches), recomputation (up to a third more arithmetic), all of these, more devices (money), and last what
 * alters the result: another optimizer, adapters instead of full tuning.
 */
final class MemoryChanges {

    static final int DEVICES_MAX = 1024;

    private final MemoryEstimator estimator;
    private final ModelProfile model;
    private final TrainingSetup setup;
    private final Memory available;
    private final int devices;
    private final List<Change> found = new ArrayList<>();

    MemoryChanges(MemoryEstimator estimator, ModelProfile model, TrainingSetup setup, Memory available, int devices) {
        this.estimator = estimator;
        this.model = model;
        this.setup = setup;
        this.available = available;
        this.devices = devices;
    }

    List<Change> cheapestFirst() {
        if (devices > setup.parallelism().devicesPerReplica()) {
            firstThatFits(
                    stage -> stage.label(), stage -> setup.withSharding(new Sharding.Fixed(stage)), higherStages());
        }
        for (int micro = setup.batch().micro() / 2; micro >= 1; micro /= 2) {
            if (offer("micro batch " + micro, setup.withBatch(setup.batch().withMicro(micro)), devices)) {
                break;
            }
        }
        for (Recomputation recomputation : higherRecomputation()) {
            if (offer(recomputation.label(), setup.withRecomputation(recomputation), devices)) {
                break;
            }
        }
        if (found.isEmpty()) {
            offer("ZeRO-3/FSDP, full recomputation and micro batch 1 together", frugal(), devices);
        }
        moreDevices();
        if (setup.optimizer() == Optimizer.ADAM) {
            offer("8-bit Adam", setup.withOptimizer(Optimizer.ADAM_8BIT), devices);
        }
        if (!adaptable()) {
            return found;
        }
        if (setup.fineTuning() == FineTuning.FULL) {
            offer("LoRA instead of full tuning", setup.withFineTuning(FineTuning.LORA), devices);
        }
        if (setup.fineTuning() != FineTuning.QLORA
                && !offer("QLoRA", setup.withFineTuning(FineTuning.QLORA), devices)) {
            offer(
                    "QLoRA with full recomputation and micro batch 1",
                    setup.withFineTuning(FineTuning.QLORA)
                            .withRecomputation(Recomputation.FULL)
                            .withBatch(setup.batch().withMicro(1)),
                    devices);
        }
        return found;
    }

    /** Low-rank adapters are made for attention layers. */
    private boolean adaptable() {
        return model.transformer().isKnown() || model.family() == ModelFamily.DIFFUSION;
    }

    private void moreDevices() {
        for (int count = devices * 2; count <= DEVICES_MAX; count *= 2) {
            TrainingSetup sharded = setup.withSharding(new Sharding.Fixed(ShardingStage.ZERO3));
            if (offer(count + " devices with ZeRO-3/FSDP", sharded, count)) {
                return;
            }
            if (offer(count + " devices with ZeRO-3/FSDP, full recomputation and micro batch 1", frugal(), count)) {
                return;
            }
        }
    }

    private TrainingSetup frugal() {
        return setup.withSharding(new Sharding.Fixed(ShardingStage.ZERO3))
                .withRecomputation(Recomputation.FULL)
                .withBatch(setup.batch().withMicro(1));
    }

    private List<ShardingStage> higherStages() {
        ShardingStage current =
                setup.sharding() instanceof Sharding.Fixed(ShardingStage fixed) ? fixed : ShardingStage.NONE;
        return List.of(ShardingStage.values()).subList(current.ordinal() + 1, ShardingStage.values().length);
    }

    private List<Recomputation> higherRecomputation() {
        return List.of(Recomputation.values())
                .subList(setup.recomputation().ordinal() + 1, Recomputation.values().length);
    }

    private <T> void firstThatFits(Function<T, String> what, Function<T, TrainingSetup> changed, List<T> choices) {
        for (T choice : choices) {
            if (offer(what.apply(choice), changed.apply(choice), devices)) {
                return;
            }
        }
    }

    private boolean offer(String what, TrainingSetup changed, int count) {
        Memory needed = estimator.need(model, changed, count).total();
        boolean fits = needed.compareTo(available) <= 0;
        if (fits) {
            found.add(new Change(what, changed, count, needed));
        }
        return fits;
    }
}
