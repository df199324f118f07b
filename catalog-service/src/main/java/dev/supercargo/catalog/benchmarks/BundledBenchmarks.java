package dev.supercargo.catalog.benchmarks;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.hardware.csv.CsvRow;
import dev.supercargo.hardware.csv.CsvTable;
import dev.supercargo.hardware.facts.Precision;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The product's own table of published measurements. */
final class BundledBenchmarks {

    private static final String RESOURCE = "/catalog/benchmarks.csv";

    private BundledBenchmarks() {}

    static List<Benchmark> read() {
        return CsvTable.ofResource(RESOURCE).rows().stream()
                .map(BundledBenchmarks::benchmark)
                .toList();
    }

    private static Benchmark benchmark(CsvRow row) {
        return new Benchmark(
                row.text("id"),
                row.text("model_id"),
                new Benchmark.Setup(
                        row.text("accelerator_id"),
                        Math.toIntExact(row.whole("accelerators")),
                        Math.toIntExact(row.whole("nodes")),
                        row.oneOf(Precision.class, "precision"),
                        row.measuredWhole("batch_per_accelerator").map(Math::toIntExact),
                        NullableFact.unknown()),
                row.number("units_per_second"),
                row.oneOf(WorkUnit.class, "unit"),
                row.text("source"),
                row.date("measured_on").atStartOfDay(ZoneOffset.UTC).toInstant(),
                row.textOrEmpty("note"),
                Optional.empty());
    }
}
