package dev.supercargo.router.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.contracts.catalog.BenchmarkRecorded;
import dev.supercargo.contracts.catalog.ModelProfilePublished;
import dev.supercargo.engine.prediction.Benchmark;
import dev.supercargo.engine.workload.ModelProfile;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EngineFactsTest {

    private static final ModelProfile LLAMA = EngineFacts.model(model("TOKEN", 4096));
    private static final ModelProfile RESNET = EngineFacts.model(model("SAMPLE", null));

    @Test
    void readsABatchOfTokensAsSequences() {
        Benchmark benchmark = EngineFacts.benchmark(measured("TOKEN", 16_384), LLAMA);

        assertThat(benchmark.setup().batch().micro()).isEqualTo(4);
        assertThat(benchmark.setup().batch().global()).isEqualTo(4 * 16);
        assertThat(benchmark.setup().batch().sequenceLength()).isEqualTo(4096);
    }

    @Test
    void readsFewerTokensThanASequenceAsOne() {
        assertThat(EngineFacts.benchmark(measured("TOKEN", 512), LLAMA)
                        .setup()
                        .batch()
                        .micro())
                .isEqualTo(1);
    }

    @Test
    void readsABatchOfSamplesAsItIs() {
        Benchmark benchmark = EngineFacts.benchmark(measured("SAMPLE", 64), RESNET);

        assertThat(benchmark.setup().batch().micro()).isEqualTo(64);
        assertThat(benchmark.setup().batch().global()).isEqualTo(64 * 16);
        assertThat(benchmark.perNode()).isEqualTo(8);
        assertThat(benchmark.nodes()).isEqualTo(2);
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

    private static BenchmarkRecorded measured(String unit, int batchPerAccelerator) {
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
                Instant.parse("2026-11-01T00:00:00Z"));
    }
}
