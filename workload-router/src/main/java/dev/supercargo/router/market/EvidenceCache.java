package dev.supercargo.router.market;

import dev.supercargo.engine.prediction.Evidence;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Keeps the measurements in the engine's words, because decisions ask for them far more often than the catalog changes.
 * Thread-safe: whoever calls {@link #outdated} after a change never gets evidence from before it again.
 */
final class EvidenceCache {

    private record Kept(long state, Evidence evidence) {}

    private final AtomicLong state = new AtomicLong();
    private final Supplier<Evidence> read;
    private volatile Kept kept = new Kept(-1, Evidence.none());

    EvidenceCache(Supplier<Evidence> read) {
        this.read = read;
    }

    void outdated() {
        state.incrementAndGet();
    }

    Evidence get() {
        // The state is taken before reading: a change in between makes what is kept look old, never new.
        long now = state.get();
        Kept current = kept;
        if (current.state() != now) {
            current = new Kept(now, read.get());
            kept = current;
        }
        return current.evidence();
    }
}
