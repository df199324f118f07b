package dev.supercargo.catalog.benchmarks;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.contracts.TrainingSettings;
import dev.supercargo.contracts.catalog.BenchmarkRecorded;
import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.quantities.Measured;
import java.time.Instant;
import java.util.Optional;

/**
 * One measured training throughput.
 *
 * @param setup on what it was measured
 * @param unitsPerSecond all accelerators together
 * @param measuredAt when it was measured; for a publication without a date, when it was read
 * @param note conversions and conditions; empty if nothing needs saying
 * @param job the finished job that measured it; empty for all others
 */
record Benchmark(
        String id,
        String modelId,
        Setup setup,
        double unitsPerSecond,
        WorkUnit unit,
        String source,
        Instant measuredAt,
        String note,
        Optional<Job> job) {

    /**
     * The machines and settings of a measurement.
     *
     * @param accelerators total over all nodes
     * @param batchPerAccelerator units of work per accelerator and forward pass
     * @param settings how it was trained
     */
    record Setup(
            String acceleratorId,
            int accelerators,
            int nodes,
            Precision precision,
            Measured<Integer> batchPerAccelerator,
            Measured<TrainingSettings> settings) {}

    /**
     * A job that measured.
     *
     * @param simulated whether a simulated cluster ran it, so that it says nothing of real machines
     */
    record Job(String id, boolean simulated) {}

    boolean simulated() {
        return job.map(Job::simulated).orElse(false);
    }

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
                job.map(Job::id).orElse(null),
                source,
                measuredAt,
                job.map(Job::simulated).orElse(null),
                NullableFact.write(setup.settings()));
    }
}
