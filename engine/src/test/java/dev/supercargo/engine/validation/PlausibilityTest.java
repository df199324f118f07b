package dev.supercargo.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.Models;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot exist is refused with its values and what to do. */
class PlausibilityTest {

    private static final ModelProfile LLAMA = Models.llama2With7b();
    private static final TrainingSetup SETUP = TrainingSetup.defaultsFor(LLAMA);

    static Stream<Arguments> impossibleModels() {
        return Stream.of(
                Arguments.of(
                        llama(7_000_000_000L, new TransformerShape(32, 4096, 33, 32_000, 4096)),
                        "hidden size 4096 is not divisible by 33 attention heads. Maybe the number of heads is 32."),
                Arguments.of(
                        llama(7_000_000_000L, new TransformerShape(32, 4096, 32, 5, 32_000, 4096)),
                        "32 attention heads cannot share 5 key-value heads evenly. Maybe there are 4."),
                Arguments.of(
                        llama(1_000_000_000_000_000_000L, new TransformerShape(32, 4096, 32, 32_000, 4096)),
                        "Llama 2 7B has 1.00e+18 parameters, more than 1.00e+14. Maybe a unit was applied twice."),
                Arguments.of(
                        llama(7, new TransformerShape(32, 4096, 32, 32_000, 4096)),
                        "Llama 2 7B has 7 parameters, but one matrix of its hidden size 4096 alone has 16,777,216."
                                + " Maybe parameters were stated in millions or billions."),
                Arguments.of(
                        llama(7_000_000_000L, new TransformerShape(32, 4096, 32, 2_000_000_000, 4096)),
                        "vocabulary 2000000000 is more than 10000000, which no model comes near. Maybe two values were"
                                + " swapped."),
                Arguments.of(
                        llama(70_000_000_000L, new TransformerShape(2, 512, 8, 32_000, 4096)),
                        "70,000,000,000 parameters do not fit into 2 layers of hidden size 512. Maybe hidden size and"
                                + " layers belong to another model."));
    }

    @ParameterizedTest
    @MethodSource("impossibleModels")
    void refusesAModelThatCannotExist(ModelProfile model, String reason) {
        assertThat(messages(Plausibility.ofTraining(model, SETUP, 1))).contains(reason);
    }

    static Stream<Arguments> impossibleCuts() {
        Parallelism none = Parallelism.dataOnly();
        return Stream.of(
                Arguments.of(
                        Parallelism.ofTensor(3),
                        3,
                        "tensor parallelism over 3 devices does not divide 32 attention heads. Maybe use a divisor of"
                                + " 32."),
                Arguments.of(
                        none.withPipeline(64),
                        64,
                        "64 pipeline stages are more than the model's 32 layers. Maybe use 32 stages or fewer."),
                Arguments.of(
                        none.withPipeline(8).withInterleave(8),
                        8,
                        "8 pipeline stages of 8 chunks are more than the model's 32 layers. Maybe use 4 chunks or"
                                + " fewer."),
                Arguments.of(
                        none.withInterleave(2),
                        1,
                        "interleave 2 needs pipeline stages, but pipeline is 1. Maybe leave interleave out."),
                Arguments.of(
                        none.withContext(3),
                        3,
                        "a sequence of 4096 tokens cannot be split evenly over context parallelism of 3 devices. Maybe"
                                + " use a divisor of 4096."),
                Arguments.of(
                        none.withExpert(8),
                        8,
                        "expert parallelism over 8 devices needs experts, but Llama 2 7B is not a mixture of experts."
                                + " Maybe leave expert out."),
                Arguments.of(
                        Parallelism.ofTensor(8).withPipeline(2),
                        24,
                        "24 devices are not a multiple of one replica's 16 (tensor 8 × pipeline 2 × context 1). Maybe"
                                + " use 32."),
                Arguments.of(none, 0, "0 devices are not a cluster. Maybe use 1 to 1000000."),
                Arguments.of(none, -8, "-8 devices are not a cluster. Maybe use 1 to 1000000."));
    }

    @ParameterizedTest
    @MethodSource("impossibleCuts")
    void refusesACutThatCannotBeMade(Parallelism cut, int devices, String reason) {
        assertThat(messages(Plausibility.ofTraining(LLAMA, SETUP.withParallelism(cut), devices)))
                .contains(reason);
    }

    @Test
    void refusesAbsurdSteps() {
        assertThat(messages(Plausibility.ofTraining(LLAMA, SETUP.withBatch(new Batch(1, Long.MAX_VALUE, 4096)), 1)))
                .containsExactly("a step of 9223372036854775807 samples is larger than 10000000000. Maybe the size of"
                        + " the data set was meant.");
        assertThat(messages(Plausibility.ofTraining(LLAMA, SETUP.withBatch(new Batch(1, 1, Integer.MAX_VALUE)), 1)))
                .containsExactly("a sequence of 2147483647 tokens is longer than 134217728. Maybe the tokens of the"
                        + " whole data set were meant.");
    }

    @Test
    void refusesToCutAModelWhoseLayersAreUnknown() {
        assertThat(messages(Plausibility.ofTraining(
                        Models.resnet50(), TrainingSetup.withoutModel().withParallelism(Parallelism.ofTensor(8)), 8)))
                .containsExactly("the layers of ResNet-50 are not known, so it cannot be cut into tensor 8 × pipeline 1"
                        + " × context 1. Maybe state its dimensions, or use data parallelism only.");
    }

    @Test
    void refusesNarrowFormatsThatTheDeviceHasNoUnitsFor() {
        assertThat(Plausibility.ofPrecision(Precision.FP8, Hardware.a100()))
                .map(Objection::message)
                .contains("no peak rate of nvidia-a100-sxm-80gb for FP8, its data sheet has [FP32, TF32, FP16, BF16]."
                        + " Maybe use one of those.");
        assertThat(Plausibility.ofPrecision(Precision.FP16, Hardware.blank()))
                .map(Objection::message)
                .contains("no peak rate of acme-x1-80gb for FP16");
    }

    @Test
    void letsFrameworksWiden16BitFormats() {
        assertThat(Plausibility.ofPrecision(Precision.BF16, Hardware.v100())).isEmpty();
        assertThat(Plausibility.ofPrecision(Precision.FP16, Hardware.gtx1080Ti()))
                .isEmpty();
        assertThat(Plausibility.ofPrecision(Precision.FP32, Hardware.tpuV5e())).isEmpty();
    }

    @Test
    void hasNothingAgainstPublishedModels() {
        AcceleratorSpec h100 = Hardware.h100();
        assertThat(Plausibility.ofTraining(LLAMA, SETUP, h100, 8)).isEmpty();
        assertThat(Plausibility.ofTraining(Models.resnet50(), TrainingSetup.withoutModel(), h100, 1))
                .isEmpty();
        assertThat(Plausibility.ofTraining(Models.gpt2Xl(), TrainingSetup.defaultsFor(Models.gpt2Xl()), h100, 7))
                .isEmpty();
        ModelProfile t5 =
                Models.decoder("t5-11b", "T5 11B", 11_300_000_000L, new TransformerShape(48, 1024, 128, 32_128, 512));
        assertThat(Plausibility.ofModel(t5)).isEmpty();
    }

    private static ModelProfile llama(long parameters, TransformerShape shape) {
        return new ModelProfile(
                LLAMA.id(),
                LLAMA.name(),
                LLAMA.family(),
                LLAMA.unit(),
                parameters,
                parameters,
                Measured.known(shape),
                LLAMA.forwardPerSample(),
                LLAMA.activationsPerSample());
    }

    private static List<String> messages(List<Objection> objections) {
        return objections.stream().map(Objection::message).toList();
    }
}
