package dev.supercargo.contracts.catalog;

import dev.supercargo.contracts.TrainingSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A throughput was measured.
 *
 * @param accelerators total over all nodes
 * @param precision {@code FP32 TF32 FP16 BF16 FP8}
 * @param batchPerAccelerator units per accelerator and step, absent if unknown
 * @param unitsPerSecond samples or tokens per second, all accelerators together
 * @param unit {@code TOKEN} or {@code SAMPLE}
 * @param jobId the finished job that measured it, absent for posted benchmarks
 * @param simulated true if a simulated cluster ran it, so that it says nothing of real machines; absent means false
 * @param settings how it was trained; absent if unknown
 */
public record BenchmarkRecorded(
        String benchmarkId,
        long version,
        String modelId,
        String acceleratorId,
        int accelerators,
        int nodes,
        String precision,
        @Nullable Integer batchPerAccelerator,
        double unitsPerSecond,
        String unit,
        @Nullable String jobId,
        String source,
        Instant measuredAt,
        @Nullable Boolean simulated,
        @Nullable TrainingSettings settings)
        implements BenchmarkEvent {}
