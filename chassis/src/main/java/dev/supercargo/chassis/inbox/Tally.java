package dev.supercargo.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what became of events, by topic. Thread-safe. */
@ApplicationScoped
class Tally {

    private final MeterRegistry metrics;

    Tally(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(String topic, Outcome outcome) {
        metrics.counter("supercargo.inbox.events", "topic", topic, "outcome", outcome.tag())
                .increment();
    }
}
