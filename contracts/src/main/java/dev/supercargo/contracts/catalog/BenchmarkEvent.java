package dev.supercargo.contracts.catalog;

import dev.supercargo.contracts.Event;

/** Facts about one measurement. */
public sealed interface BenchmarkEvent extends Event permits BenchmarkRecorded {

    String benchmarkId();

    @Override
    default String aggregateId() {
        return benchmarkId();
    }
}
