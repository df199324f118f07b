package dev.supercargo.catalog.benchmarks;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.Precision;
import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.contracts.catalog.BenchmarkRecorded;
import dev.supercargo.quantities.Measured;
import java.time.Instant;

/**
 * One measured training throughput.
 *
 * @param setup on what it was measured
 * @param unitsPerSecond all accelerators together
 * @param measuredAt when it was measured; for a publication without a date, when it was read
 * @param note conversions and conditions; empty if nothing needs saying
 */
record Benchmark(
        String id,
        String modelId,
        Setup setup,
        double unitsPerSecond,
        WorkUnit unit,
        String source,
        Instant measuredAt,
        String note) {

    /**
     * The machines and settings of a measurement.
     *
     * @param accelerators total over all nodes
     * @param batchPerAccelerator units of work per accelerator and forward pass
     */
    record Setup(
            String acceleratorId,
            int accelerators,
            int nodes,
            Precision precision,
            Measured<Integer> batchPerAccelerator) {}

    /** The fact that tells the other services. */
    BenchmarkRecorded recorded(long version) {
        return new BenchmarkRecorded(
                id,
                version,
                modelId,
                setup.acceleratorId(),
                setup.accelerators(),
                setup.nodes(),
                setup.precision().name(),
                NullableFact.write(setup.batchPerAccelerator()),
                unitsPerSecond,
                unit.name(),
                null,
                source,
                measuredAt);
    }
}
