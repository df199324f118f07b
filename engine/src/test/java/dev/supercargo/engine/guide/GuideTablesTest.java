package dev.supercargo.engine.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.Change;
import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.MemoryNeed;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.inference.InferencePrediction;
import dev.supercargo.engine.prediction.inference.InferencePredictor;
import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.prediction.inference.ServingSetup.Tokens;
import dev.supercargo.engine.workload.Attention;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Optimizer;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide's memory, batch and speed tables. Its GB are taken as 10⁹ bytes; a card of 8 GB has 8 GiB. */
class GuideTablesTest {

    private static final Memory ENDLESS = Memory.ofGib(1e6);

    private final MemoryEstimator memory = new MemoryEstimator();
    private final InferencePredictor inference = InferencePredictor.onServers();

    @ParameterizedTest(name = "{0} trained at batch {1}: the guide says {2} to {3} GB")
    @CsvSource({
        "RESNET_50, 96, 6, 8",
        "RESNET_101, 96, 8, 10",
        "EFFICIENTNET_B7, 8, 12, 16",
        "BERT_BASE, 32, 8, 12",
        "BERT_LARGE, 16, 16, 20",
        "GPT2_SMALL, 1, 4, 6",
        "GPT2_LARGE, 1, 20, 30",
        "T5_BASE, 6, 8, 12",
        "T5_LARGE, 4, 20, 30",
    })
    void needsWhatTheGuideSaysForTraining(GuideModels model, int batch, double leastGb, double mostGb) {
        assertThat(training(model, batch).expected().gb()).isBetween(0.9 * leastGb, 1.1 * mostGb);
    }

    @ParameterizedTest(name = "{0} asked at 16 bit: the guide says {1} to {2} GB")
    @CsvSource({"LLAMA_7B, 14, 20", "LLAMA_13B, 26, 30", "LLAMA_70B, 140, 160"})
    void needsWhatTheGuideSaysForAnswering(GuideModels model, double leastGb, double mostGb) {
        assertThat(answering(model).memory().expected().gb()).isBetween(leastGb, 1.05 * mostGb);
    }

    @ParameterizedTest(name = "{0} at batch {1} on a card of {2} GB")
    @CsvSource({
        "MOBILENET, 64, 4",
        "RESNET_50, 64, 8",
        "RESNET_152, 64, 12",
        "EFFICIENTNET_B7, 4, 12",
        "BERT_BASE, 16, 8",
        "BERT_LARGE, 8, 12",
        "GPT2_SMALL, 1, 8",
        "T5_BASE, 4, 10",
        "T5_LARGE, 4, 24",
        "GPT2_LARGE, 1, 24",
    })
    void trainsOnTheCardsTheGuideNames(GuideModels model, int batch, double gib) {
        assertThat(verdict(model.profile(), setup(model, batch), gib, 1)).isInstanceOf(MemoryVerdict.Fits.class);
    }

    @ParameterizedTest(name = "ResNet-50 on a card of {0} GB: {1} to {2} samples when training, {3} when asked")
    @CsvSource({"12, 32, 64, 256", "10, 32, 128, 512", "24, 64, 256, 1024"})
    void holdsTheBatchesTheGuideCallsOptimal(double gib, int least, int most, int asked) {
        assertThat(verdict(GuideModels.RESNET_50.profile(), setup(GuideModels.RESNET_50, least), gib, 1))
                .isInstanceOf(MemoryVerdict.Fits.class);
        assertThat(verdict(GuideModels.RESNET_50.profile(), setup(GuideModels.RESNET_50, most), gib, 1))
                .isInstanceOf(MemoryVerdict.Fits.class);
        assertThat(answer(GuideModels.RESNET_50.profile(), ServingSetup.samples(Precision.FP16, asked), rtx3080())
                        .memory()
                        .total())
                .isLessThanOrEqualTo(Memory.ofGib(gib));
    }

    @Test
    void trainsGpt2XlOnTwo24GbCardsButNotOnOne() {
        TrainingSetup setup = TrainingSetup.defaultsFor(GuideModels.GPT2_XL.profile())
                .withRecomputation(Recomputation.FULL)
                .withBatch(new Batch(1, 8, 1024));

        assertThat(verdict(GuideModels.GPT2_XL.profile(), setup, 24, 1)).isNotInstanceOf(MemoryVerdict.Fits.class);
        assertThat(verdict(GuideModels.GPT2_XL.profile(), setup, 24, 2)).isInstanceOf(MemoryVerdict.Fits.class);
    }

    @Test
    void runsAResnetTenToFiftyTimesFasterThanAProcessor() {
        ServingSetup images = ServingSetup.samples(Precision.FP32, 64);

        double speedUp = answer(GuideModels.RESNET_50.profile(), images, rtx3080())
                        .unitsPerSecond()
                / answer(GuideModels.RESNET_50.profile(), images, processor()).unitsPerSecond();

        assertThat(speedUp).isBetween(10.0, 50.0);
    }

    @Test
    void runsAResnetTwoToThreeTimesFasterOnAV100ThanOnAnRtx3070() {
        ServingSetup images = ServingSetup.samples(Precision.FP16, 256);

        double speedUp = answer(GuideModels.RESNET_50.profile(), images, v100()).unitsPerSecond()
                / answer(GuideModels.RESNET_50.profile(), images, rtx3070()).unitsPerSecond();

        assertThat(speedUp).isBetween(3 / 1.35, 3 * 1.35);
    }

    @Test
    void runsAResnet40PercentFasterOnAnRtx3080ThanOnAnRtx3070() {
        ServingSetup images = ServingSetup.samples(Precision.FP16, 64);

        double speedUp = answer(GuideModels.RESNET_50.profile(), images, rtx3080())
                        .unitsPerSecond()
                / answer(GuideModels.RESNET_50.profile(), images, rtx3070()).unitsPerSecond();

        assertThat(speedUp).isBetween(1.4 / 1.2, 1.4 * 1.2);
    }

    /** Where the guide is wrong, and by how much. */
    @ParameterizedTest(name = "{0} does not train on {1} GB as the guide says, but does with {2}")
    @CsvSource({"GPT3_1B, 24, 8-bit Adam", "GPT3_7B, 40, LoRA instead of full tuning"})
    void needsMoreThanTheGuideSaysForWeightsAndTheirOptimizer(GuideModels model, double gib, String change) {
        TrainingSetup setup = TrainingSetup.defaultsFor(model.profile())
                .withRecomputation(Recomputation.FULL)
                .withBatch(new Batch(1, 1, 2048));

        assertThat(verdict(model.profile(), setup, gib, 1))
                .isInstanceOfSatisfying(
                        MemoryVerdict.FitsWithChanges.class,
                        no -> assertThat(no.changes()).extracting(Change::what).contains(change));
    }

    @Test
    void theGuidesLlamaFiguresAreForAnsweringAndTrainingTakesFiveTimesAsMuch() {
        TrainingSetup setup = TrainingSetup.defaultsFor(GuideModels.LLAMA_7B.profile())
                .withRecomputation(Recomputation.FULL)
                .withBatch(new Batch(1, 1, 2048));

        double training = need(GuideModels.LLAMA_7B.profile(), setup).expected().gb();
        double adapters = need(GuideModels.LLAMA_7B.profile(), setup.withFineTuning(FineTuning.QLORA))
                .expected()
                .gb();

        assertThat(training).isGreaterThan(5 * 20);
        assertThat(adapters).isLessThan(14);
    }

    @Test
    void theGuidesFormulaHalvesTheNeedOfTrainingAndDoublesThatOfAnswering() {
        ModelProfile model = GuideModels.GPT2_XL.profile();
        double formula = guideFormula(model, 1, 1024, 1600);
        TrainingSetup wide =
                TrainingSetup.defaultsFor(model).withPrecision(Precision.FP32).withBatch(new Batch(1, 1, 1024));
        InferencePrediction answer =
                answer(model, ServingSetup.language(Precision.FP16, 1, new Tokens(1024, 0)), rtx3080());

        assertThat(need(model, wide).expected().bytes()).isGreaterThan((long) (2 * formula));
        assertThat(2 * answer.memory().expected().bytes()).isLessThan((long) (1.1 * formula));
    }

    @Test
    void eightBitAdamIsWhatMakesTheDifference() {
        TrainingSetup setup = TrainingSetup.defaultsFor(GuideModels.GPT3_1B.profile());

        assertThat(need(GuideModels.GPT3_1B.profile(), setup.withOptimizer(Optimizer.ADAM_8BIT))
                        .states()
                        .bytes())
                .isEqualTo(10L * GuideModels.GPT3_1B.profile().parameters());
    }

    /** {@code (4 × parameters + 4 × batch × sequence × hidden) × 1.5} bytes. */
    private static double guideFormula(ModelProfile model, int batch, int sequence, int hidden) {
        return (4.0 * model.parameters() + 4.0 * batch * sequence * hidden) * 1.5;
    }

    private MemoryNeed training(GuideModels model, int batch) {
        return need(model.profile(), setup(model, batch));
    }

    private MemoryNeed need(ModelProfile model, TrainingSetup setup) {
        MemoryVerdict verdict = memory.estimate(Measured.known(model), setup, ENDLESS, 1);
        assertThat(verdict).isInstanceOf(MemoryVerdict.Fits.class);
        return ((MemoryVerdict.Fits) verdict).need();
    }

    private MemoryVerdict verdict(ModelProfile model, TrainingSetup setup, double gib, int devices) {
        return memory.estimate(Measured.known(model), setup, Memory.ofGib(gib), devices);
    }

    /** Plain scripts of the guide's time: mixed precision, stored attention, nothing recomputed. */
    private static TrainingSetup setup(GuideModels model, int batch) {
        TrainingSetup defaults = TrainingSetup.defaultsFor(model.profile());
        int sequence = switch (model.profile().transformer()) {
            case Measured.Known<TransformerShape>(TransformerShape shape) -> shape.sequenceLength();
            case Measured.Unknown<TransformerShape> other -> 1;
        };
        return defaults.withBatch(new Batch(batch, batch, sequence))
                .withAttention(Attention.UNFUSED)
                .withRecomputation(Recomputation.NONE);
    }

    private InferencePrediction answering(GuideModels model) {
        return answer(model.profile(), ServingSetup.language(Precision.FP16, 1, new Tokens(512, 128)), rtx3080());
    }

    private InferencePrediction answer(ModelProfile model, ServingSetup setup, AcceleratorSpec accelerator) {
        Measured<InferencePrediction> prediction = inference.predict(model, setup, accelerator);
        assertThat(prediction).isInstanceOf(Measured.Known.class);
        return ((Measured.Known<InferencePrediction>) prediction).value();
    }

    private static AcceleratorSpec rtx3070() {
        return device("nvidia-rtx-3070-8gb", AcceleratorKind.GPU, 8, 448, 20.31, 40.6);
    }

    private static AcceleratorSpec rtx3080() {
        return device("nvidia-rtx-3080-10gb", AcceleratorKind.GPU, 10, 760, 29.77, 59.5);
    }

    private static AcceleratorSpec v100() {
        return device("nvidia-v100-sxm-16gb", AcceleratorKind.GPU, 16, 900, 15.7, 125);
    }

    /** Eight performance cores of 2 × 8 fused multiply-adds at 4.9 GHz; two channels of DDR5-4800. */
    private static AcceleratorSpec processor() {
        return device("intel-i9-12900k-64gb", AcceleratorKind.CPU, 64, 76.8, 1.25, 1.25);
    }

    private static AcceleratorSpec device(
            String id, AcceleratorKind kind, double gib, double gigabytes, double fp32, double fp16) {
        return new AcceleratorSpec(
                new AcceleratorId(id),
                id,
                id.substring(0, id.indexOf('-')),
                "of the guide",
                kind,
                Memory.ofGib(gib),
                Measured.known(Bandwidth.ofGigabytes(gigabytes)),
                Map.of(Precision.FP32, ComputeRate.ofTeraflops(fp32), Precision.FP16, ComputeRate.ofTeraflops(fp16)),
                Measured.unknown("not needed"),
                Measured.unknown("not needed"));
    }
}
