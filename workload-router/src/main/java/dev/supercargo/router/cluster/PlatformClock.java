package dev.supercargo.router.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time jobs live in: that of the simulated cluster where there is one, real time otherwise. Never goes back.
 * Thread-safe.
 */
@ApplicationScoped
public class PlatformClock implements InstantSource {

    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);
    private volatile SimulatedTime simulated;

    /** Now, to the microsecond, which is what the database keeps. */
    public Instant now() {
        SimulatedTime time = simulated;
        Instant wall = Instant.now();
        Instant now = (time == null ? wall : time.at(wall)).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        return latest.accumulateAndGet(now, (before, after) -> after.isAfter(before) ? after : before);
    }

    @Override
    public Instant instant() {
        return now();
    }

    public boolean isSimulated() {
        return simulated != null;
    }

    /** Simulated seconds per second; empty in real time. */
    public Optional<Double> speedUp() {
        return Optional.ofNullable(simulated).map(SimulatedTime::rate);
    }

    /** {@code cluster}, or what passes in the cluster during {@code real} time if that is more. */
    public Duration atLeast(Duration cluster, Duration real) {
        long passed = Math.round(real.toMillis() * speedUp().orElse(1.0));
        return passed > cluster.toMillis() ? Duration.ofMillis(passed) : cluster;
    }

    /** The real time in which {@code cluster} passes in the cluster. */
    Duration inRealTime(Duration cluster) {
        return Duration.ofMillis(Math.round(cluster.toMillis() / speedUp().orElse(1.0)));
    }

    void follow(SimulatedTime time) {
        simulated = time;
    }
}
