package dev.supercargo.router.placement;

import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.job.CapacityFreed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * When capacity was freed last, as this router knows: jobs that were put off before that are worth another look. A router
 * that has just started looks at all of them. Thread-safe.
 */
@ApplicationScoped
class FreedCapacity {

    private final PlatformClock clock;
    private final AtomicReference<Instant> latest = new AtomicReference<>();

    FreedCapacity(PlatformClock clock) {
        this.clock = clock;
    }

    /** The moment of the commit counts: a decision that began before it has not seen what was freed. */
    void freed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CapacityFreed freed) {
        // A simulated clock may stand still for a while: what was put off at this very moment is looked at again.
        Instant moment = clock.now().plus(1, ChronoUnit.MICROS);
        // Several threads tell it at once: the last of these moments counts, not the one that is told last.
        latest.accumulateAndGet(moment, (known, now) -> known != null && known.isAfter(now) ? known : now);
    }

    Instant latest() {
        return latest.updateAndGet(known -> known == null ? clock.now() : known);
    }
}
