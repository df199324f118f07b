package dev.supercargo.router.market;

import dev.supercargo.contracts.TrainingSettings;
import dev.supercargo.contracts.catalog.BenchmarkRecorded;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.workload.Attention;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Optimizer;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.SoftwareStack;
import dev.supercargo.engine.workload.TrainingSetup;
import java.util.Arrays;
import java.util.Optional;

/** How a measurement was taken, in the engine's words. What is not known is what a job that says nothing does. Pure. */
final class MeasuredSetup {

    private MeasuredSetup() {}

    static TrainingSetup of(BenchmarkRecorded fact, ModelProfile model) {
        TrainingSetup usual = TrainingSetup.defaultsFor(model).withPrecision(Precision.valueOf(fact.precision()));
        TrainingSetup told = fact.settings() == null ? usual : told(usual, fact.settings());
        return told.withBatch(batch(told.batch(), fact, model));
    }

    private static TrainingSetup told(TrainingSetup usual, TrainingSettings settings) {
        return usual.withOptimizer(
                        constant(Optimizer.class, settings.optimizer()).orElse(usual.optimizer()))
                .withSharding(constant(ShardingStage.class, settings.sharding())
                        .<Sharding>map(Sharding.Fixed::new)
                        .orElse(usual.sharding()))
                .withRecomputation(
                        constant(Recomputation.class, settings.recomputation()).orElse(usual.recomputation()))
                .withFineTuning(
                        constant(FineTuning.class, settings.fineTuning()).orElse(usual.fineTuning()))
                .withAttention(constant(Attention.class, settings.attention()).orElse(usual.attention()))
                .withParallelism(parallelism(usual.parallelism(), settings))
                .withSoftware(settings.software() == null ? usual.software() : SoftwareStack.of(settings.software()));
    }

    private static Parallelism parallelism(Parallelism usual, TrainingSettings settings) {
        return usual.withTensor(given(settings.tensor(), usual.tensor()))
                .withPipeline(given(settings.pipeline(), usual.pipeline()))
                .withContext(given(settings.context(), usual.context()))
                .withExpert(given(settings.expert(), usual.expert()));
    }

    private static Batch batch(Batch usual, BenchmarkRecorded fact, ModelProfile model) {
        TrainingSettings settings = fact.settings();
        int sequence =
                settings == null ? usual.sequenceLength() : given(settings.sequenceLength(), usual.sequenceLength());
        Batch batch = new Batch(usual.micro(), usual.global(), sequence);
        if (fact.batchPerAccelerator() != null) {
            // The catalog counts units of work; the engine counts sequences.
            int samples = model.unit() == SampleUnit.TOKEN
                    ? Math.max(1, fact.batchPerAccelerator() / sequence)
                    : fact.batchPerAccelerator();
            batch = batch.withMicro(samples).withGlobal((long) samples * fact.accelerators());
        }
        if (settings == null) {
            return batch;
        }
        return batch.withMicro(given(settings.samplesPerPass(), batch.micro()))
                .withGlobal(settings.globalBatch() == null ? batch.global() : settings.globalBatch());
    }

    private static int given(Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }

    /** Empty for a word of a newer catalog, too. */
    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
