package dev.supercargo.router.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One report a second of each job; the nodes of a gang share it. Thread-safe. */
@ApplicationScoped
class ReportRate {

    private static final long EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    /** Of these the last report is remembered. */
    private static final int JOBS_MAX = 20_000;

    private final Map<String, Long> last = new LinkedHashMap<>();

    /** @param now by {@link System#nanoTime()} */
    synchronized boolean admits(String jobId, long now) {
        Long before = last.get(jobId);
        if (before != null && now - before < EVERY_NANOS) {
            return false;
        }
        last.remove(jobId);
        if (last.size() >= JOBS_MAX) {
            last.remove(last.keySet().iterator().next());
        }
        last.put(jobId, now);
        return true;
    }
}
