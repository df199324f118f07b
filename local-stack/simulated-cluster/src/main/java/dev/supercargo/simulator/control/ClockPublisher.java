package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.clock.SimulatedClock;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.ResourceStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The ConfigMap from which everybody computes simulated time, and through which the speed-up is changed
 * ({@code data.requestedSpeedUp}). It also carries the clock over a restart.
 */
public final class ClockPublisher {

    public static final String NAMESPACE = "kube-system";
    public static final String NAME = "supercargo-simulated-clock";

    private static final double FASTEST = 1_000_000;
    private static final Duration REFRESH_EVERY = Duration.ofSeconds(5);

    private final ResourceStore store;
    private Instant epoch = Instant.EPOCH;
    private double speedUp = 1;

    public ClockPublisher(ResourceStore store) {
        this.store = store;
    }

    private Optional<ObjectNode> published() {
        return store.get(ResourceType.CONFIG_MAP, NAMESPACE, NAME);
    }

    /** The clock of an earlier process, or a new one that starts at real time. */
    public SimulatedClock clock(InstantSource wallClock) {
        Optional<JsonNode> data = published().map(map -> map.path("data"));
        return data.map(last -> SimulatedClock.resuming(
                        new SimulatedClock.Anchor(
                                Instant.parse(last.path("simulated").asText()),
                                Instant.parse(last.path("wall").asText()),
                                Double.parseDouble(last.path("rate").asText())),
                        wallClock))
                .orElseGet(() -> SimulatedClock.startingAt(wallClock.instant(), wallClock));
    }

    /** When this cluster started for the first time, in simulated time. */
    public Instant epoch(Instant otherwise) {
        return published()
                .flatMap(map -> Metadata.time(Json.at(map, "data", "epoch")))
                .orElse(otherwise);
    }

    /** The last published simulated time, from which a restarted cluster goes on. */
    public Optional<Instant> lastPublished() {
        return published().flatMap(map -> Metadata.time(Json.at(map, "data", "simulated")));
    }

    /** Makes the ConfigMap if it is not there, and publishes the clock. */
    void establish(SimulatedClock clock, Instant epoch, double speedUp) {
        this.epoch = epoch;
        this.speedUp = speedUp;
        if (published().isEmpty()) {
            ObjectNode map = Json.object().put("kind", "ConfigMap").put("apiVersion", "v1");
            Json.child(map, "metadata")
                    .put("name", NAME)
                    .put("namespace", NAMESPACE)
                    .put("uid", java.util.UUID.randomUUID().toString())
                    .put("creationTimestamp", Metadata.time(epoch));
            Metadata.label(map, "supercargo.dev/simulated", "true");
            map.putObject("data").put("epoch", epoch.toString());
            store.create(ResourceType.CONFIG_MAP, map);
        }
        request(speedUp);
        publish(clock.anchor());
    }

    /** Asks for another speed-up, as a client would. */
    void request(double speedUp) {
        store.update(
                ResourceType.CONFIG_MAP,
                NAMESPACE,
                NAME,
                map -> Json.child(map, "data").put("requestedSpeedUp", plain(speedUp)));
    }

    /** The speed-up asked for; a value that is not a number above 0 is ignored. */
    double requested(double otherwise) {
        try {
            double wanted = Double.parseDouble(published()
                    .map(map -> Json.text(map, "data", "requestedSpeedUp"))
                    .orElse(""));
            return wanted > 0 && wanted <= FASTEST ? wanted : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Sets the clock's rate; while it runs fast, the anchor is renewed every few seconds. */
    void run(SimulatedClock clock, double rate, Instant wallNow) {
        if (published().isEmpty()) {
            // Somebody deleted it; everybody else still needs it.
            establish(clock, epoch, speedUp);
        }
        boolean sameRate = clock.anchor().rate() == rate;
        boolean fresh = clock.anchor().wall().plus(REFRESH_EVERY).isAfter(wallNow);
        if (!sameRate || (rate > 1 && !fresh)) {
            publish(clock.runAt(rate));
        }
    }

    private void publish(SimulatedClock.Anchor anchor) {
        store.update(
                ResourceType.CONFIG_MAP,
                NAMESPACE,
                NAME,
                map -> Json.child(map, "data")
                        .put("simulated", anchor.simulated().toString())
                        .put("wall", anchor.wall().toString())
                        .put("rate", plain(anchor.rate())));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
