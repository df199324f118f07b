package dev.supercargo.router.placement;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Jobs that could not be decided a moment ago: they are left aside, so that they hold up no others. For one thread. */
final class Setbacks {

    private static final long ASIDE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Map<String, Long> since = new HashMap<>();

    void add(String jobId) {
        since.put(jobId, System.nanoTime());
    }

    Set<String> recent() {
        long now = System.nanoTime();
        since.values().removeIf(at -> now - at > ASIDE_NANOS);
        return Set.copyOf(since.keySet());
    }
}
