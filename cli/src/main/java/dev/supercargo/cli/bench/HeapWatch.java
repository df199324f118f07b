package dev.supercargo.cli.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.platform.Complaint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Times work of a service and samples the heap that its JVM uses meanwhile, garbage included. */
public final class HeapWatch {

    private static final Duration SAMPLE = Duration.ofMillis(250);
    private static final double MIB = 1 << 20;

    private final Metrics metrics;

    /** @param service address of the service */
    public HeapWatch(URI service) {
        this.metrics = new Metrics(service);
    }

    public ObjectNode during(Runnable work) {
        AtomicLong peak = new AtomicLong();
        Thread sampler = Thread.ofPlatform().daemon().start(() -> sample(peak));
        long start = System.nanoTime();
        try {
            work.run();
        } finally {
            sampler.interrupt();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        try {
            sampler.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("seconds", rounded(seconds))
                .put("peak_heap_mib", rounded(Math.max(peak.get(), heap("used")) / MIB))
                .put("heap_limit_mib", rounded(heap("max") / MIB));
    }

    public static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    private void sample(AtomicLong peak) {
        while (!Thread.currentThread().isInterrupted()) {
            peak.accumulateAndGet(heap("used"), Math::max);
            try {
                Thread.sleep(SAMPLE);
            } catch (InterruptedException done) {
                return;
            }
        }
    }

    /** Bytes of all heap pools; 0 while the service does not answer. */
    private long heap(String what) {
        return Math.round(metrics.sum(
                line -> line.startsWith("jvm_memory_" + what + "_bytes{") && line.contains("area=\"heap\"")));
    }
}
