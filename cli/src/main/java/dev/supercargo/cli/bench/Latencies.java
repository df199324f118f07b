package dev.supercargo.cli.bench;

import java.util.List;

/**
 * Sorted times.
 *
 * @param milliseconds ascending
 */
record Latencies(List<Long> milliseconds) {

    static Latencies of(List<Sample> samples) {
        return new Latencies(samples.stream()
                .flatMap(sample -> sample.untilPlaced().stream())
                .map(java.time.Duration::toMillis)
                .sorted()
                .toList());
    }

    int count() {
        return milliseconds.size();
    }

    /** By nearest rank: the smallest time that {@code percent} percent of all do not exceed; 0 if there is none. */
    long percentile(int percent) {
        if (milliseconds.isEmpty()) {
            return 0;
        }
        int rank = Math.ceilDiv(percent * milliseconds.size(), 100);
        return milliseconds.get(Math.max(rank, 1) - 1);
    }
}
