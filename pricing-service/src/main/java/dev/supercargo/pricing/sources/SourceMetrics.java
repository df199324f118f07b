package dev.supercargo.pricing.sources;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts the runs of sources. */
@ApplicationScoped
class SourceMetrics {

    private final MeterRegistry registry;

    SourceMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param outcome {@code ok} or {@code failed} */
    void fetched(String source, String outcome) {
        registry.counter("supercargo.price.source.fetches", "source", source, "outcome", outcome)
                .increment();
    }
}
