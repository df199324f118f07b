package dev.supercargo.engine.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.Models;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.workload.Attention;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.Gradients;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Optimizer;
import dev.supercargo.engine.workload.Parallelism;
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

    @ParameterizedTest(name = "Megatron-LM with 32-bit gradients, {0} over 8 devices: {1} bytes per parameter")
    @CsvSource({"NONE, 18", "ZERO1, 7.5"})
    void countsModelStatesAsMegatronDoes(ShardingStage stage, double bytesPerParameter) {
        MemoryNeed need = estimator.need(LLAMA_7B, fixed(stage).withGradients(Gradients.FP32), 8);

        assertThat(need.states().bytes() / (double) LLAMA_7B.parameters()).isCloseTo(bytesPerParameter, within(0.001));
    }

    @Test
    void addsWhatFullyShardedTrainingHoldsInWhole() {
        double parameters = LLAMA_7B.parameters();
        double embeddings = 2.0 * 32_000 * 4096;
        double layer = (parameters - embeddings) / 32;
        double twoLayersTheirGradientsAndTheEmbeddings = layer * (2 * 2 + 2) + embeddings * (2 + 2);

        MemoryNeed need = estimator.need(LLAMA_7B, fixed(ShardingStage.ZERO3), 8);

        assertThat((double) need.states().bytes())
                .isCloseTo(16 * parameters / 8 + twoLayersTheirGradientsAndTheEmbeddings, within(2.0));
    }

    @Test
    void sparesAGatheredCopyWhereNothingIsShared() {
        assertThat(estimator.need(LLAMA_7B, fixed(ShardingStage.ZERO3), 1).states())
                .isEqualTo(
                        estimator.need(LLAMA_7B, fixed(ShardingStage.NONE), 1).states());
    }

    @Test
    void keepsAFullySharedStageWholeInsideAPipeline() {
        TrainingSetup piped = fixed(ShardingStage.ZERO3)
                .withParallelism(Parallelism.dataOnly().withPipeline(4));

        assertThat((double) estimator.need(LLAMA_7B, piped, 32).states().bytes())
                .isCloseTo(LLAMA_7B.parameters() / 4.0 * (16.0 / 8 + 2 + 4), within(2.0));
    }

    @Test
    void splitsOnlyTheExpertsOverExpertDevices() {
        ModelProfile mixtral = Models.mixtral();
        TrainingSetup setup = fixed(ShardingStage.NONE);
        double experts = mixtral.parameters() - mixtral.activeParameters();

        assertThat((double) estimator
                        .need(
                                mixtral,
                                setup.withParallelism(Parallelism.dataOnly().withExpert(8)),
                                8)
                        .states()
                        .bytes())
                .isCloseTo(16 * (mixtral.activeParameters() + experts / 8), within(2.0));
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

    @Property
    void moreDevicesNeverRaiseTheNeed(@ForAll ShardingStage stage, @ForAll @IntRange(min = 1, max = 64) int devices) {
        assertThat(estimator.need(LLAMA_7B, fixed(stage), 2 * devices).total().bytes())
                .isLessThanOrEqualTo(
                        estimator.need(LLAMA_7B, fixed(stage), devices).total().bytes()
                                + Memory.ofGib(devices == 1 ? 6 : 0).bytes());
    }

    @Property
    void cuttingAModelFurtherNeverRaisesTheNeed(
            @ForAll ShardingStage stage,
            @ForAll Recomputation recomputation,
            @ForAll @IntRange(min = 0, max = 4) int tensor,
            @ForAll @IntRange(min = 0, max = 4) int context) {
        TrainingSetup setup = fixed(stage).withRecomputation(recomputation).withBatch(new Batch(2, 4096, 4096));
        Parallelism cut = Parallelism.ofTensor(1 << tensor).withSequence(true).withContext(1 << context);

        Memory before =
                estimator.need(LLAMA_7B, setup.withParallelism(cut), 1024).states();
        Memory after = estimator
                .need(LLAMA_7B, setup.withParallelism(cut.withTensor(2 << tensor)), 1024)
                .states();
        Memory longer =
                estimator.need(LLAMA_7B, setup.withParallelism(cut), 1024).activations();
        Memory shorter = estimator
                .need(LLAMA_7B, setup.withParallelism(cut.withContext(2 << context)), 1024)
                .activations();

        assertThat(after).isLessThanOrEqualTo(before);
        assertThat(shorter).isLessThanOrEqualTo(longer);
    }

    @Property
    void aBiggerMicroBatchNeverNeedsLess(
            @ForAll Recomputation recomputation,
            @ForAll Attention attention,
            @ForAll ShardingStage stage,
            @ForAll @IntRange(min = 1, max = 256) int micro) {
        TrainingSetup setup = fixed(stage).withRecomputation(recomputation).withAttention(attention);

        assertThat(estimator
                        .need(LLAMA_7B, setup.withBatch(new Batch(micro + 1, 100_000, 4096)), 8)
                        .total())
                .isGreaterThan(estimator
                        .need(LLAMA_7B, setup.withBatch(new Batch(micro, 100_000, 4096)), 8)
                        .total());
    }

    @Property
    void whatFitsAlsoFitsALargerDevice(
            @ForAll @IntRange(min = 4, max = 300) int gib, @ForAll @IntRange(min = 1, max = 64) int devices) {
        TrainingSetup setup = TrainingSetup.defaultsFor(LLAMA_7B);

        if (estimate(setup, gib, devices) instanceof MemoryVerdict.Fits) {
            assertThat(estimate(setup, gib + 1, devices)).isInstanceOf(MemoryVerdict.Fits.class);
        }
    }

    @Test
    void putsTheExpectedPeakBetweenTheLeastAndTheEnough() {
        MemoryNeed need = estimator.need(LLAMA_7B, fixed(ShardingStage.ZERO3), 8);

        assertThat(need.least()).isLessThan(need.expected());
        assertThat(need.expected()).isLessThan(need.total());
    }

    @Test
    void refusesWhatCannotExist() {
        TrainingSetup setup = TrainingSetup.defaultsFor(LLAMA_7B)
                .withParallelism(Parallelism.dataOnly().withPipeline(33));

        assertThat(estimate(setup, 80, 33))
                .isEqualTo(new MemoryVerdict.UnknownNeed(
                        "33 pipeline stages are more than the model's 32 layers. Maybe" + " use 32 stages or fewer."));
    }

    private MemoryVerdict estimate(TrainingSetup setup, double gib, int devices) {
        return estimator.estimate(Measured.known(LLAMA_7B), setup, Memory.ofGib(gib), devices);
    }

    private static TrainingSetup fixed(ShardingStage stage) {
        return TrainingSetup.defaultsFor(LLAMA_7B).withSharding(new Sharding.Fixed(stage));
    }
}
