package dev.supercargo.router.usage;

import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Meters the full hours of running jobs. */
@ApplicationScoped
class MeterLoop {

    /**
     * How far behind the clock it stays, so that an end that is not known yet does not lie in an hour already metered:
     * real clusters tell within seconds, a simulated one runs hundreds of times faster than its messages.
     */
    private static final Duration BEHIND = Duration.ofMinutes(1);

    private static final Duration BEHIND_SIMULATED = Duration.ofMinutes(90);

    private final Jobs jobs;
    private final Meter meter;
    private final PlatformClock clock;

    MeterLoop(Jobs jobs, Meter meter, PlatformClock clock) {
        this.jobs = jobs;
        this.meter = meter;
        this.clock = clock;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Instant until = clock.now().minus(clock.isSimulated() ? BEHIND_SIMULATED : BEHIND);
        List<String> due = QuarkusTransaction.requiringNew().call(() -> jobs.meteredBefore(until));
        for (String id : due) {
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.findForUpdate(id)
                            .filter(job -> job.state().holdsCapacity())
                            .ifPresent(job -> meter.meterFullHours(job, until)));
        }
    }
}
