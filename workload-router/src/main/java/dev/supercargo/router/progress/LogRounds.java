package dev.supercargo.router.progress;

import dev.supercargo.router.leader.Leadership;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads logs for progress again and again, on the router that leads. A round that fails is not the last. */
@ApplicationScoped
class LogRounds {

    private static final Logger LOG = Logger.getLogger(LogRounds.class);

    private final LogProgress logs;
    private final Leadership leadership;
    private final Duration every;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("log-progress").factory());

    LogRounds(
            LogProgress logs,
            Leadership leadership,
            @ConfigProperty(name = "router.progress.logs-every", defaultValue = "30S") Duration every) {
        this.logs = logs;
        this.leadership = leadership;
        this.every = every;
    }

    void start(@Observes @Priority(600) StartupEvent event) {
        thread.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void round() {
        try {
            if (leadership.isLeading()) {
                logs.sweep();
            }
        } catch (RuntimeException e) {
            LOG.warnf("no progress from logs this time: %s", e.getMessage());
        }
    }
}
