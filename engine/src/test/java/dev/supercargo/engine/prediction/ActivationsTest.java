package dev.supercargo.engine.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.Models;
import dev.supercargo.engine.workload.Attention;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figure 1 of Korthikanti et al. (arXiv 2205.05198), all four models, and the forms around it. */
class ActivationsTest {

    private static final double GIB = 1024.0 * 1024 * 1024;
    private static final TransformerShape LLAMA = new TransformerShape(32, 4096, 32, 32_000, 4096);

    @ParameterizedTest(name = "{0}: {7} GiB, with selective recomputation and sequence parallelism {8} GiB")
    @CsvSource({
        "22B, 48, 6144, 64, 4, 1, 1, 59.25, 9.5625",
        "175B, 96, 12288, 96, 1, 8, 3, 66.84375, 12.3515625",
        "530B, 105, 20480, 128, 1, 35, 3, 114.0234375, 23.076171875",
        "1T, 128, 25600, 160, 1, 64, 1, 131.25, 26.5625",
    })
    void givesThePublishedActivationMemory(
            String name,
            int layers,
            int hidden,
            int heads,
            int microBatch,
            int pipeline,
            int interleave,
            double tensorParallelGib,
            double selectiveGib) {
        ModelProfile model = Models.decoder(
                "gpt", name, 12L * layers * hidden * hidden, new TransformerShape(layers, hidden, heads, 0, 2048));
        Parallelism cut = Parallelism.ofTensor(8).withPipeline(pipeline).withInterleave(interleave);
        TrainingSetup none = setup(microBatch)
                .withBatch(new Batch(microBatch, (long) microBatch * pipeline, 2048))
                .withAttention(Attention.UNFUSED)
                .withParallelism(cut);
        TrainingSetup selective =
                none.withRecomputation(Recomputation.SELECTIVE).withParallelism(cut.withSequence(true));

        assertThat(bytes(model, none) / GIB).isCloseTo(tensorParallelGib, within(1e-6));
        assertThat(bytes(model, selective) / GIB).isCloseTo(selectiveGib, within(1e-6));
    }

    @Test
    void keepsTwoBytesPerElementUnderFullRecomputation() {
        assertThat(Activations.perLayer(LLAMA, setup(1).withRecomputation(Recomputation.FULL), 1))
                .isEqualTo(2.0 * 2048 * 4096);
    }

    @Test
    void recomputesOneLayerAtATime() {
        ModelProfile model = Models.decoder("m", "m", 6_700_000_000L, new TransformerShape(32, 4096, 32, 0, 2048));
        double layerAndItsGradients = 2 * 32.0 * 2048 * 4096;

        assertThat(bytes(model, setup(1).withRecomputation(Recomputation.FULL)))
                .isEqualTo(32 * 2.0 * 2048 * 4096 + layerAndItsGradients);
    }

    @Test
    void storesTheAttentionMatrixOnlyWhenItIsNotFused() {
        double unfused = Activations.perLayer(LLAMA, setup(1).withAttention(Attention.UNFUSED), 1);

        assertThat(unfused).isEqualTo(34.0 * 2048 * 4096 + 5.0 * 32 * 2048 * 2048);
        assertThat(Activations.perLayer(LLAMA, setup(1), 1)).isEqualTo(32.0 * 2048 * 4096);
    }

    @Test
    void splitsASequenceOverContextDevices() {
        TrainingSetup cut = setup(1).withParallelism(Parallelism.dataOnly().withContext(4));

        assertThat(Activations.perLayer(LLAMA, cut, 1)).isEqualTo(Activations.perLayer(LLAMA, setup(1), 1) / 4);
    }

    @Test
    void addsLogitsWhereTheLastStageIsFullest() {
        ModelProfile model = Models.llama2With7b();
        double logits = 10.0 * 2048 * 32_000;

        assertThat(bytes(model, setup(1))).isEqualTo(32 * 32.0 * 2048 * 4096 + logits);
    }

    private static double bytes(ModelProfile model, TrainingSetup setup) {
        return Activations.bytes(
                model,
                setup,
                Replicas.of(
                        setup.batch(), setup.parallelism(), setup.parallelism().devicesPerReplica()));
    }

    private static TrainingSetup setup(int microBatch) {
        return TrainingSetup.withoutModel()
                .withBatch(new Batch(microBatch, microBatch, 2048))
                .withRecomputation(Recomputation.NONE);
    }
}
