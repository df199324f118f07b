package dev.supercargo.router.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.contracts.TrainingSettings;
import dev.supercargo.contracts.catalog.BenchmarkRecorded;
import dev.supercargo.contracts.catalog.ModelProfilePublished;
import dev.supercargo.engine.prediction.Benchmark;
import dev.supercargo.engine.workload.Attention;
import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Optimizer;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.Recomputation;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.SoftwareStack;
import dev.supercargo.engine.workload.TrainingSetup;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EngineFactsTest {

    private static final ModelProfile LLAMA = EngineFacts.model(model("TOKEN", 4096));
    private static final ModelProfile RESNET = EngineFacts.model(model("SAMPLE", null));

    @Test
    void readsABatchOfTokensAsSequences() {
        Benchmark benchmark = EngineFacts.benchmark(measured("TOKEN", 16_384, null), LLAMA);

        assertThat(benchmark.setup().batch().micro()).isEqualTo(4);
        assertThat(benchmark.setup().batch().global()).isEqualTo(4 * 16);
        assertThat(benchmark.setup().batch().sequenceLength()).isEqualTo(4096);
    }

    @Test
    void readsFewerTokensThanASequenceAsOne() {
        assertThat(EngineFacts.benchmark(measured("TOKEN", 512, null), LLAMA)
                        .setup()
                        .batch()
                        .micro())
                .isEqualTo(1);
    }

    @Test
    void readsABatchOfSamplesAsItIs() {
        Benchmark benchmark = EngineFacts.benchmark(measured("SAMPLE", 64, null), RESNET);

        assertThat(benchmark.setup().batch().micro()).isEqualTo(64);
        assertThat(benchmark.setup().batch().global()).isEqualTo(64 * 16);
        assertThat(benchmark.perNode()).isEqualTo(8);
        assertThat(benchmark.nodes()).isEqualTo(2);
    }

    @Test
    void takesOverHowAFinishedJobWasTrained() {
        TrainingSettings settings = new TrainingSettings(
                2, 128L, 2048, "ADAM_8BIT", "ZERO3", "FULL", "LORA", "UNFUSED", 4, 2, 1, 1, "MEGATRON_LM");

        TrainingSetup setup =
                EngineFacts.benchmark(measured("TOKEN", null, settings), LLAMA).setup();

        assertThat(setup.batch()).isEqualTo(new Batch(2, 128, 2048));
        assertThat(setup.optimizer()).isEqualTo(Optimizer.ADAM_8BIT);
        assertThat(setup.sharding()).isEqualTo(new Sharding.Fixed(ShardingStage.ZERO3));
        assertThat(setup.recomputation()).isEqualTo(Recomputation.FULL);
        assertThat(setup.fineTuning()).isEqualTo(FineTuning.LORA);
        assertThat(setup.attention()).isEqualTo(Attention.UNFUSED);
        assertThat(setup.software()).isEqualTo(SoftwareStack.MEGATRON_LM);
        assertThat(setup.parallelism()).isEqualTo(Parallelism.ofTensor(4).withPipeline(2));
    }

    @Test
    void takesTheUsualForWordsItDoesNotKnow() {
        TrainingSettings settings =
                new TrainingSettings(null, null, null, "MUON", null, null, null, null, null, null, null, null, null);

        assertThat(EngineFacts.benchmark(measured("TOKEN", null, settings), LLAMA)
                        .setup())
                .isEqualTo(TrainingSetup.defaultsFor(LLAMA));
    }

    private static ModelProfilePublished model(String unit, Integer sequenceLength) {
        boolean tokens = unit.equals("TOKEN");
        return new ModelProfilePublished(
                "m",
                1,
                "M",
                tokens ? "TRANSFORMER" : "CNN",
                tokens ? "language modelling" : "image classification",
                6_738_000_000L,
                null,
                unit,
                tokens ? 32 : null,
                tokens ? 4096 : null,
                tokens ? 32 : null,
                tokens ? 32_000 : null,
                sequenceLength,
                tokens ? null : 8.2e9,
                tokens ? null : 44e6,
                "test",
                LocalDate.parse("2026-11-01"));
    }

    private static BenchmarkRecorded measured(String unit, Integer batchPerAccelerator, TrainingSettings settings) {
        return new BenchmarkRecorded(
                "b",
                1,
                "m",
                "nvidia-a100-sxm-80gb",
                16,
                2,
                "BF16",
                batchPerAccelerator,
                40_000,
                unit,
                null,
                "test",
                Instant.parse("2026-11-01T00:00:00Z"),
                null,
                settings);
    }
}
