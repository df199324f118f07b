package dev.supercargo.engine.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.workload.Attention;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of figure 1 of Korthikanti et al. (arXiv 2205.05198) that its plain formulas give: 22B and 1T. */
class ActivationsTest {

    private static final double GIB = 1024.0 * 1024 * 1024;

    @ParameterizedTest(
            name = "{0}: tensor parallel {5} GiB, with selective recomputation and sequence parallel {6} GiB")
    @CsvSource({
        "22B, 48, 6144, 64, 4, 59.25, 9.5625, 1",
        "1T, 128, 25600, 160, 1, 131.25, 26.5625, 64",
    })
    void givesThePublishedActivationMemory(
            String model,
            int layers,
            int hidden,
            int heads,
            int microBatch,
            double tensorParallelGib,
            double selectiveGib,
            int pipeline) {
        TransformerShape shape = new TransformerShape(layers, hidden, heads, 51_200, 2048);
        TrainingSetup setup = setup(microBatch)
                .withAttention(Attention.UNFUSED)
                .withParallelism(Parallelism.ofTensor(8).withPipeline(pipeline));

        assertThat(layers * Activations.perLayer(shape, setup, microBatch) / GIB)
                .isCloseTo(tensorParallelGib, within(0.001));
        assertThat(layers
                        * Activations.perLayer(
                                shape,
                                setup.withRecomputation(Recomputation.SELECTIVE)
                                        .withParallelism(Parallelism.ofTensor(8)
                                                .withSequence(true)
                                                .withPipeline(pipeline)),
                                microBatch)
                        / GIB)
                .isCloseTo(selectiveGib, within(0.001));
    }

    @Test
    void keepsTwoBytesPerElementUnderFullRecomputation() {
        TransformerShape shape = new TransformerShape(32, 4096, 32, 32_000, 4096);
        TrainingSetup setup = setup(1).withRecomputation(Recomputation.FULL);

        assertThat(Activations.perLayer(shape, setup, 1)).isEqualTo(2.0 * 2048 * 4096);
    }

    @Test
    void storesTheAttentionMatrixOnlyWhenItIsNotFused() {
        TransformerShape shape = new TransformerShape(32, 4096, 32, 32_000, 4096);

        double fused = Activations.perLayer(shape, setup(1), 1);
        double unfused = Activations.perLayer(shape, setup(1).withAttention(Attention.UNFUSED), 1);

        assertThat(fused).isEqualTo(34.0 * 2048 * 4096);
        assertThat(unfused - fused).isEqualTo(5.0 * 32 * 2048 * 2048);
    }

    private static TrainingSetup setup(int microBatch) {
        return TrainingSetup.withoutModel()
                .withBatch(new Batch(microBatch, microBatch, 2048))
                .withRecomputation(Recomputation.NONE);
    }
}
