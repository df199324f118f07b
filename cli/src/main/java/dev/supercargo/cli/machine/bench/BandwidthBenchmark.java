package dev.supercargo.cli.machine.bench;

import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Memory;
import java.time.Duration;
import java.util.stream.IntStream;

/** The triad of STREAM (McCalpin), {@code a = b + s × c}, with all processors; 24 bytes of traffic for each element. */
public final class BandwidthBenchmark {

    private static final int BYTES_PER_ELEMENT = 24;

    private final int elements;
    private final Duration limit;

    /** @param together of the three arrays; much more than the caches, much less than the heap */
    public BandwidthBenchmark(Memory together, Duration limit) {
        this.elements = Math.toIntExact(Math.max(1, together.bytes() / BYTES_PER_ELEMENT));
        this.limit = limit;
    }

    /** The best round of those that fit into the time limit, at least two. */
    public Bandwidth measure() {
        double[] a = new double[elements];
        double[] b = new double[elements];
        double[] c = new double[elements];
        int parts = Math.min(elements, Runtime.getRuntime().availableProcessors());
        long deadline = System.nanoTime() + limit.toNanos();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 2 || System.nanoTime() < deadline; round++) {
            long start = System.nanoTime();
            IntStream.range(0, parts).parallel().forEach(part -> triad(a, b, c, part, parts));
            best = Math.min(best, System.nanoTime() - start);
        }
        return new Bandwidth((double) BYTES_PER_ELEMENT * elements / (Math.max(1, best) / 1e9));
    }

    private static void triad(double[] a, double[] b, double[] c, int part, int parts) {
        int from = (int) ((long) a.length * part / parts);
        int to = (int) ((long) a.length * (part + 1) / parts);
        for (int i = from; i < to; i++) {
            a[i] = b[i] + 3.0 * c[i];
        }
    }
}
