package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measured times of one kind of work. Not thread-safe. */
public final class Times {

    private final List<Long> nanos = new ArrayList<>();

    /** Does {@code work} {@code rounds} times after as many as a tenth, and 20 at least, to warm up. */
    public static Times of(int rounds, Round work) {
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
    public interface Round {
        void run(int number);
    }

    public void add(long elapsedNanos) {
        nanos.add(elapsedNanos);
    }

    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("p50_ms", millis(50))
                .put("p95_ms", millis(95))
                .put("p99_ms", millis(99))
                .put("max_ms", millis(100))
                .put("n", nanos.size());
    }

    /** By nearest rank, in milliseconds. */
    public BigDecimal millis(int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        long chosen = sorted.get(Math.max(Math.ceilDiv(percent * sorted.size(), 100), 1) - 1);
        return BigDecimal.valueOf(chosen, 6).setScale(2, RoundingMode.HALF_UP);
    }
}
