package dev.supercargo.catalog.benchmarks;

import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.catalog.BenchmarkEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings the table in line with the bundled content: new and changed rows are published. A measurement that the content
 * no longer has stays: it was measured.
 */
@ApplicationScoped
public class PublishBenchmarks {

    private final BenchmarkRepository benchmarks;
    private final Outbox outbox;

    PublishBenchmarks(BenchmarkRepository benchmarks, Outbox outbox) {
        this.benchmarks = benchmarks;
        this.outbox = outbox;
    }

    /** @return how many facts were published: 0 if nothing changed */
    @Transactional(Transactional.TxType.MANDATORY)
    public int publishBundled() {
        return publish(BundledBenchmarks.read());
    }

    int publish(List<Benchmark> content) {
        Map<String, BenchmarkEntity> stored = benchmarks.stream("origin", Origin.BUNDLED)
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        List<BenchmarkEvent> events = new ArrayList<>();
        for (Benchmark benchmark : content) {
            BenchmarkEntity row = stored.get(benchmark.id());
            if (row == null) {
                events.add(benchmark.recorded(add(benchmark, Origin.BUNDLED).version));
            } else if (!row.toBenchmark().equals(benchmark)) {
                row.write(benchmark);
                row.version++;
                events.add(benchmark.recorded(row.version));
            }
        }
        outbox.append(events);
        return events.size();
    }

    /** Stores and publishes one more measurement. */
    BenchmarkEntity record(Benchmark benchmark, Origin origin) {
        BenchmarkEntity row = add(benchmark, origin);
        outbox.append(benchmark.recorded(row.version));
        return row;
    }

    private BenchmarkEntity add(Benchmark benchmark, Origin origin) {
        BenchmarkEntity row = new BenchmarkEntity();
        row.version = 1;
        row.origin = origin;
        row.write(benchmark);
        benchmarks.persist(row);
        return row;
    }
}
