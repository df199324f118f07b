package dev.supercargo.catalog.benchmarks;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.contracts.TrainingSettings;
import dev.supercargo.hardware.facts.Precision;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;

/** One row of the benchmark table. */
@Entity
@Table(name = "benchmark")
class BenchmarkEntity {

    @Id
    String id;

    /** Grows by one with every published change, from 1. */
    long version;

    @Enumerated(EnumType.STRING)
    Origin origin;

    @Column(name = "model_id")
    String modelId;

    @Column(name = "accelerator_id")
    String acceleratorId;

    int accelerators;
    int nodes;

    @Enumerated(EnumType.STRING)
    @Column(name = "number_format")
    Precision precision;

    @Column(name = "batch_per_accelerator")
    Integer batchPerAccelerator;

    @Column(name = "units_per_second")
    double unitsPerSecond;

    @Enumerated(EnumType.STRING)
    WorkUnit unit;

    String note;
    String source;

    @Column(name = "measured_at")
    Instant measuredAt;

    /** The job that measured it; null if none did. */
    @Column(name = "job_id")
    String jobId;

    boolean simulated;

    @Convert(converter = SettingsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    TrainingSettings settings;

    void write(Benchmark benchmark) {
        id = benchmark.id();
        modelId = benchmark.modelId();
        acceleratorId = benchmark.setup().acceleratorId();
        accelerators = benchmark.setup().accelerators();
        nodes = benchmark.setup().nodes();
        precision = benchmark.setup().precision();
        batchPerAccelerator = NullableFact.write(benchmark.setup().batchPerAccelerator());
        unitsPerSecond = benchmark.unitsPerSecond();
        unit = benchmark.unit();
        note = benchmark.note();
        source = benchmark.source();
        measuredAt = benchmark.measuredAt();
        jobId = benchmark.job().map(Benchmark.Job::id).orElse(null);
        simulated = benchmark.simulated();
        settings = NullableFact.write(benchmark.setup().settings());
    }

    Benchmark toBenchmark() {
        return new Benchmark(
                id,
                modelId,
                new Benchmark.Setup(
                        acceleratorId,
                        accelerators,
                        nodes,
                        precision,
                        NullableFact.read(batchPerAccelerator),
                        NullableFact.read(settings)),
                unitsPerSecond,
                unit,
                source,
                measuredAt,
                note,
                Optional.ofNullable(jobId).map(job -> new Benchmark.Job(job, simulated)));
    }
}
