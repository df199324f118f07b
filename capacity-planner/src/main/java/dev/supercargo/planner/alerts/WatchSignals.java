package dev.supercargo.planner.alerts;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.planner.clock.PlatformClock;
import dev.supercargo.planner.outlook.Signal;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Looks at all signals again and again; an alert and the event of its change commit together. */
@ApplicationScoped
class WatchSignals {

    private static final Logger LOG = Logger.getLogger(WatchSignals.class);

    private final List<SignalSource> sources;
    private final AlertRepository alerts;
    private final Outbox outbox;
    private final PlatformClock clock;
    private volatile boolean stopping;

    WatchSignals(@All List<SignalSource> sources, AlertRepository alerts, Outbox outbox, PlatformClock clock) {
        this.sources = sources;
        this.alerts = alerts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Nothing new is begun while connections are about to close. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "${planner.alerts.poll:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (stopping) {
            return;
        }
        Instant now = clock.now();
        for (SignalSource source : sources) {
            try {
                look(source, now);
            } catch (RuntimeException e) {
                // One source must not silence the others; its alerts stay as they are.
                LOG.errorf(e, "signals of %s cannot be read", source.kinds());
            }
        }
    }

    private void look(SignalSource source, Instant now) {
        List<Signal> signals = source.signals(now);
        Set<String> named = signals.stream().map(Signal::alertId).collect(Collectors.toSet());
        signals.forEach(signal -> QuarkusTransaction.requiringNew().run(() -> look(signal, now)));
        QuarkusTransaction.requiringNew()
                .run(() -> alerts.openIds(source.kinds()).stream()
                        .filter(alertId -> !named.contains(alertId))
                        .forEach(alertId -> alerts.locked(alertId)
                                .flatMap(alert -> alert.gone(now))
                                .ifPresent(outbox::append)));
    }

    private void look(Signal signal, Instant now) {
        AlertEntity alert = alerts.locked(signal);
        alert.look(signal, now).ifPresent(outbox::append);
        alerts.persist(alert);
    }
}
