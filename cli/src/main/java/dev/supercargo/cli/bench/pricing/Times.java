package dev.supercargo.cli.bench.pricing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measured times of one kind of work. */
final class Times {

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Long> nanos = new ArrayList<>();

    /** Does {@code work} {@code rounds} times after as many as a tenth, and 20 at least, to warm up. */
    static Times of(int rounds, Round work) {
        int warmUp = Math.max(20, rounds / 10);
        for (int round = 0; round < warmUp; round++) {
            work.run(round);
        }
        Times times = new Times();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            work.run(round);
            times.add(System.nanoTime() - start);
        }
        return times;
    }

    /** One piece of the work. */
    interface Round {
        void run(int number);
    }

    void add(long elapsedNanos) {
        nanos.add(elapsedNanos);
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("p50_ms", millis(50))
                .put("p99_ms", millis(99))
                .put("max_ms", millis(100))
                .put("n", nanos.size());
    }

    /** By nearest rank. */
    BigDecimal millis(int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        long chosen = sorted.get(Math.max(Math.ceilDiv(percent * sorted.size(), 100), 1) - 1);
        return BigDecimal.valueOf(chosen / NANOS_PER_MILLI).setScale(1, RoundingMode.HALF_UP);
    }
}
