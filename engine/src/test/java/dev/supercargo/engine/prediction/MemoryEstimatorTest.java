package dev.supercargo.engine.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.Models;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Optimizer;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryEstimatorTest {

    private static final ModelProfile LLAMA_7B = Models.llama2With7b();

    private final MemoryEstimator estimator = new MemoryEstimator();

    @ParameterizedTest(name = "{0} over 8 devices: {1} bytes per parameter")
    @CsvSource({"NONE, 16", "ZERO1, 5.5", "ZERO2, 3.75"})
    void countsModelStatesAsZeroDoes(ShardingStage stage, double bytesPerParameter) {
        MemoryNeed need = estimator.need(LLAMA_7B, fixed(stage), 8);

        assertThat(need.states().bytes() / (double) LLAMA_7B.parameters()).isCloseTo(bytesPerParameter, within(0.001));
    }

    @Test
    void addsTwoGatheredLayersToFullySharedStates() {
        MemoryNeed need = estimator.need(LLAMA_7B, fixed(ShardingStage.ZERO3), 8);

        assertThat(need.states().bytes() / (double) LLAMA_7B.parameters())
                .isCloseTo(16.0 / 8 + 2 * 2.0 / 32, within(0.001));
    }

    @ParameterizedTest(name = "{0} at {1}: {2} bytes per parameter")
    @CsvSource({"ADAM, FP32, 16", "SGD_MOMENTUM, FP32, 12", "ADAM_8BIT, BF16, 10", "ADAM, BF16, 16"})
    void countsStatesOfOptimizers(Optimizer optimizer, Precision precision, double bytesPerParameter) {
        MemoryNeed need = estimator.need(
                LLAMA_7B, fixed(ShardingStage.NONE).withOptimizer(optimizer).withPrecision(precision), 1);

        assertThat(need.states().bytes() / (double) LLAMA_7B.parameters()).isCloseTo(bytesPerParameter, within(0.001));
    }

    @Test
    void choosesTheLowestShardingStageThatFits() {
        MemoryVerdict verdict = estimate(TrainingSetup.defaultsFor(LLAMA_7B), 80, 8);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        MemoryVerdict.Fits.class,
                        fits -> assertThat(fits.setup().sharding()).isEqualTo(new Sharding.Fixed(ShardingStage.ZERO1)));
    }

    @Test
    void namesChangesCheapestFirst() {
        MemoryVerdict verdict = estimate(fixed(ShardingStage.NONE), 80, 8);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        MemoryVerdict.FitsWithChanges.class,
                        no -> assertThat(no.changes())
                                .extracting(Change::what)
                                .startsWith("ZeRO-1")
                                .endsWith("QLoRA"));
    }

    @Test
    void advisesMoreDevicesWhereOneIsTooSmall() {
        MemoryVerdict verdict = estimate(TrainingSetup.defaultsFor(LLAMA_7B), 80, 1);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        MemoryVerdict.FitsWithChanges.class,
                        no -> assertThat(no.changes())
                                .extracting(Change::what)
                                .first()
                                .isEqualTo("2 devices with ZeRO-3/FSDP"));
    }

    @Test
    void fitsQloraOf7bOnA24GibCardButNotFullTuning() {
        TrainingSetup setup = TrainingSetup.defaultsFor(LLAMA_7B)
                .withRecomputation(Recomputation.FULL)
                .withBatch(new Batch(1, 16, 2048));

        assertThat(estimate(setup.withFineTuning(FineTuning.QLORA), 24, 1)).isInstanceOf(MemoryVerdict.Fits.class);
        assertThat(estimate(setup, 24, 1)).isInstanceOf(MemoryVerdict.FitsWithChanges.class);
    }

    @Test
    void needsMoreThan140GibFor70bWhateverTheSetupOnOneDevice() {
        MemoryNeed need = estimator.need(
                Models.llama2With70b(),
                fixed(ShardingStage.NONE).withFineTuning(FineTuning.LORA).withRecomputation(Recomputation.FULL),
                1);

        assertThat(need.total()).isGreaterThan(Memory.ofGb(140));
    }

    @Test
    void trainsResNet50InAboutWhatWasMeasured() {
        TrainingSetup setup =
                TrainingSetup.withoutModel().withPrecision(Precision.FP16).withBatch(new Batch(256, 256, 1));

        // Measured peak: 14.9 GiB at batch 256, mixed precision.
        assertThat(estimator.need(Models.resnet50(), setup, 1).total().gib()).isCloseTo(14.9, within(1.5));
    }

    @Test
    void saysThatTheNeedIsUnknownWithoutAModel() {
        assertThat(estimator.estimate(
                        Measured.unknown("the job names no model"), TrainingSetup.withoutModel(), Memory.ofGib(80), 1))
                .isEqualTo(new MemoryVerdict.UnknownNeed("the job names no model"));
    }

    @Property
    void everyAdvisedChangeReallyFits(
            @ForAll @IntRange(min = 4, max = 192) int gib,
            @ForAll @IntRange(min = 1, max = 16) int devices,
            @ForAll @IntRange(min = 1, max = 64) int microBatch) {
        TrainingSetup setup = TrainingSetup.defaultsFor(LLAMA_7B).withBatch(new Batch(microBatch, 64, 4096));

        if (estimate(setup, gib, devices) instanceof MemoryVerdict.FitsWithChanges no) {
            assertThat(no.changes())
                    .allSatisfy(change -> assertThat(estimate(change.setup(), gib, change.devices()))
                            .isInstanceOf(MemoryVerdict.Fits.class));
        }
    }

    @Property
    void shardingNeverRaisesTheNeed(@ForAll @IntRange(min = 2, max = 64) int devices) {
        Memory none =
                estimator.need(LLAMA_7B, fixed(ShardingStage.NONE), devices).total();
        Memory one =
                estimator.need(LLAMA_7B, fixed(ShardingStage.ZERO1), devices).total();
        Memory two =
                estimator.need(LLAMA_7B, fixed(ShardingStage.ZERO2), devices).total();
        Memory three =
                estimator.need(LLAMA_7B, fixed(ShardingStage.ZERO3), devices).total();

        assertThat(one).isLessThan(none);
        assertThat(two).isLessThan(one);
        assertThat(three).isLessThan(two);
    }

    private MemoryVerdict estimate(TrainingSetup setup, double gib, int devices) {
        return estimator.estimate(Measured.known(LLAMA_7B), setup, Memory.ofGib(gib), devices);
    }

    private static TrainingSetup fixed(ShardingStage stage) {
        return TrainingSetup.defaultsFor(LLAMA_7B).withSharding(new Sharding.Fixed(stage));
    }
}
