package dev.supercargo.router.retention;

import dev.supercargo.router.cluster.PlatformClock;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Forgets old jobs every hour. */
@ApplicationScoped
class RetentionLoop {

    private static final Logger LOG = Logger.getLogger(RetentionLoop.class);
    private static final Duration SHORTEST = Duration.ofDays(35);

    private final ForgetJobs forgetJobs;
    private final RetentionConfig config;
    private final PlatformClock clock;

    RetentionLoop(ForgetJobs forgetJobs, RetentionConfig config, PlatformClock clock) {
        this.forgetJobs = forgetJobs;
        this.config = config;
        this.clock = clock;
    }

    void check(@Observes StartupEvent event) {
        if (config.jobs().compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("router.retention.jobs must be at least " + SHORTEST.toDays()
                    + " days, but is " + config.jobs() + ". Maybe leave it out for two years.");
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Instant endedBefore = clock.now().minus(config.jobs());
        int all = 0;
        int forgotten = ForgetJobs.AT_ONCE;
        while (forgotten == ForgetJobs.AT_ONCE) {
            forgotten = forgetJobs.before(endedBefore);
            all += forgotten;
        }
        if (all > 0) {
            LOG.infof("forgot %d jobs that ended before %s", all, endedBefore);
        }
    }
}
