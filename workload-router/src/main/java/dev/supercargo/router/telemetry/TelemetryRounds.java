package dev.supercargo.router.telemetry;

import dev.supercargo.router.leader.Leadership;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Asks Prometheus again and again, if one is configured. A round that fails is not the last. */
@ApplicationScoped
class TelemetryRounds {

    private static final Logger LOG = Logger.getLogger(TelemetryRounds.class);

    private final TelemetryConfig config;
    private final Telemetry telemetry;
    private final IdleStop idleStop;
    private final Leadership leadership;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("telemetry").factory());

    TelemetryRounds(TelemetryConfig config, Telemetry telemetry, IdleStop idleStop, Leadership leadership) {
        this.config = config;
        this.telemetry = telemetry;
        this.idleStop = idleStop;
        this.leadership = leadership;
    }

    void start(@Observes @Priority(600) StartupEvent event) {
        config.prometheus().ifPresent(address -> {
            Prometheus prometheus = new Prometheus(address, config.token());
            thread.scheduleWithFixedDelay(
                    () -> round(prometheus), 0, config.every().toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void round(Prometheus prometheus) {
        try {
            telemetry.read(prometheus, Instant.now());
            // Every router answers questions about jobs; one of them acts.
            if (leadership.isLeading()) {
                idleStop.sweep(prometheus);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("no telemetry this time: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
