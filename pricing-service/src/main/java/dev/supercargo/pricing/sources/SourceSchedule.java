package dev.supercargo.pricing.sources;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the sources that are due, one after the other. */
@ApplicationScoped
class SourceSchedule {

    /** Longer than any run; a replica that dies in one holds it up no longer. */
    private static final Duration CLAIM = Duration.ofMinutes(60);

    private final SourcesConfig config;
    private final SourceStates states;
    private final SourceRefresh refresh;
    private final boolean online;
    private final Clock clock;
    private final Map<String, SourceAdapter> adapters = new TreeMap<>(Adapters.all());

    SourceSchedule(
            SourcesConfig config,
            SourceStates states,
            SourceRefresh refresh,
            @ConfigProperty(name = "pricing.online") boolean online,
            Clock clock) {
        this.config = config;
        this.states = states;
        this.refresh = refresh;
        this.online = online;
        this.clock = clock;
    }

    @Scheduled(
            every = "${pricing.sources-tick:20s}",
            delayed = "${pricing.sources-delay:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runDue() {
        if (!online) {
            return;
        }
        Map<String, SourceStatus> before = states.all();
        adapters.forEach((name, adapter) ->
                settings(name).filter(SourceSettings::isOn).ifPresent(settings -> runIfDue(adapter, settings, before)));
    }

    Map<String, SourceAdapter> adapters() {
        return Map.copyOf(adapters);
    }

    boolean isOnline() {
        return online;
    }

    Optional<SourceSettings> settings(String name) {
        return Optional.ofNullable(config.bySource().get(name));
    }

    private void runIfDue(SourceAdapter adapter, SourceSettings settings, Map<String, SourceStatus> states) {
        String name = adapter.source().name();
        Instant now = clock.instant();
        SourceStatus never = new SourceStatus(now, null, null, null, null, null, 0, null);
        SourceStatus before = states.getOrDefault(name, never);
        if (!before.nextAt().isAfter(now) && this.states.claim(name, now, now.plus(CLAIM))) {
            refresh.run(adapter, settings, before);
        }
    }
}
