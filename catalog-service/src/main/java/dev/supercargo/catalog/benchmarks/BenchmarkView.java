package dev.supercargo.catalog.benchmarks;

import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.contracts.TrainingSettings;
import dev.supercargo.hardware.facts.Precision;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measurement as REST tells it; an absent field is unknown. */
@Schema(name = "Benchmark")
record BenchmarkView(
        String id,
        @Schema(description = "Also the entity tag") long version,
        Origin origin,
        String modelId,
        String acceleratorId,
        @Schema(description = "Total over all nodes") int accelerators,
        int nodes,
        Precision precision,

        @Schema(description = "Units of work per accelerator and forward pass")
        Integer batchPerAccelerator,

        @Schema(description = "All accelerators together") double unitsPerSecond,
        WorkUnit unit,
        String note,
        String source,

        @Schema(description = "For a publication without a date: when it was read")
        Instant measuredAt,

        @Schema(description = "The finished job that measured it")
        String jobId,

        @Schema(description = "Run by a simulated cluster: it corrects no prediction")
        boolean simulated,

        TrainingSettings settings) {

    static BenchmarkView from(BenchmarkEntity row) {
        return new BenchmarkView(
                row.id,
                row.version,
                row.origin,
                row.modelId,
                row.acceleratorId,
                row.accelerators,
                row.nodes,
                row.precision,
                row.batchPerAccelerator,
                row.unitsPerSecond,
                row.unit,
                row.note,
                row.source,
                row.measuredAt,
                row.jobId,
                row.simulated,
                row.settings);
    }
}
