package dev.supercargo.catalog.benchmarks;

import dev.supercargo.catalog.accelerators.AcceleratorDirectory;
import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.catalog.models.ModelDirectory;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.hardware.facts.Precision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A user or a benchmark job tells what it measured. */
@ApplicationScoped
class RecordBenchmark {

    private final PublishBenchmarks publisher;
    private final AcceleratorDirectory accelerators;
    private final ModelDirectory models;
    private final InstantSource clock;

    RecordBenchmark(
            PublishBenchmarks publisher,
            AcceleratorDirectory accelerators,
            ModelDirectory models,
            InstantSource clock) {
        this.publisher = publisher;
        this.accelerators = accelerators;
        this.models = models;
        this.clock = clock;
    }

    @Transactional
    BenchmarkView record(RecordBenchmarkRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        RequestCheck check = request.check(now);
        accelerators.requireKnown(check, request.acceleratorId(), "acceleratorId");
        Optional<WorkUnit> modelUnit = models.requireUnit(check, request.modelId(), "modelId");
        modelUnit.ifPresent(unit -> check.holds(
                request.unit() == null || unit.name().equalsIgnoreCase(request.unit()),
                "unit",
                "Work of " + request.modelId() + " is counted in " + unit + ", not in " + request.unit()
                        + ". Maybe convert, or leave unit out."));
        check.orThrow();
        return BenchmarkView.from(
                publisher.record(benchmark(request, modelUnit.orElseThrow(), now), Origin.REGISTERED));
    }

    private static Benchmark benchmark(RecordBenchmarkRequest request, WorkUnit unit, Instant now) {
        return new Benchmark(
                "bench-" + UUID.randomUUID(),
                request.modelId(),
                new Benchmark.Setup(
                        request.acceleratorId(),
                        request.accelerators(),
                        request.nodesOrOne(),
                        Precision.valueOf(request.precision().toUpperCase(Locale.ROOT)),
                        NullableFact.read(request.batchPerAccelerator()),
                        NullableFact.read(request.settings())),
                request.unitsPerSecond(),
                unit,
                request.source(),
                request.measuredAt() == null ? now : request.measuredAt().truncatedTo(ChronoUnit.MILLIS),
                request.note() == null ? "" : request.note(),
                Optional.empty());
    }
}
