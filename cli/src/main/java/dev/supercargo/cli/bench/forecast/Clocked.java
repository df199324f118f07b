package dev.supercargo.cli.bench.forecast;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Function;

/**
 * A result with the time of the processor it took, which other programs on the machine do not lengthen.
 *
 * @param cpuNanos of the one thread that worked on it
 */
record Clocked<T>(T result, long cpuNanos) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS_PER_MILLISECOND = 1e6;

    /** Works on all items, several at a time, and keeps their order. */
    static <I, T> List<Clocked<T>> each(List<I> items, Function<I, T> work) {
        return items.parallelStream()
                .map(item -> {
                    long before = THREADS.getCurrentThreadCpuTime();
                    T result = work.apply(item);
                    return new Clocked<>(result, THREADS.getCurrentThreadCpuTime() - before);
                })
                .toList();
    }

    static double milliseconds(long nanos) {
        return nanos / NANOS_PER_MILLISECOND;
    }
}
