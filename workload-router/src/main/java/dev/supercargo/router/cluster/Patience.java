package dev.supercargo.router.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a job may show nothing new. */
@ApplicationScoped
class Patience {

    /** Real time in which a node that is there has become known. */
    static final Duration NEWS_TAKES = Duration.ofSeconds(3);

    private final ClusterConfig config;
    private final PlatformClock clock;

    Patience(ClusterConfig config, PlatformClock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Until it has its nodes. */
    Duration forNodes() {
        return clock.atLeast(config.stockOutAfter(), NEWS_TAKES);
    }

    /** Until its containers start on nodes that it has. */
    Duration forContainers() {
        return clock.atLeast(config.faultAfter(), NEWS_TAKES);
    }

    /** How long nothing new may be seen of a job in this situation; empty if for ever. */
    Optional<Duration> with(Observation seen) {
        return switch (seen) {
            case Observation.Missing none -> Optional.of(forNodes());
            case Observation.Waiting waiting -> Optional.of(forNodes());
            case Observation.Held held -> Optional.of(forNodes());
            case Observation.Hindered hindered -> Optional.of(forContainers());
            case Observation.Starting starting -> Optional.empty();
            case Observation.Running running -> Optional.empty();
            case Observation.Interrupted interrupted -> Optional.empty();
            case Observation.Succeeded succeeded -> Optional.empty();
            case Observation.Failed failed -> Optional.empty();
        };
    }

    /**
     * Whether it has shown nothing new for too long.
     *
     * @param longMissing whether its Kubernetes Job has not been there for a while
     */
    boolean isOverWith(Observation seen, Target target, boolean longMissing) {
        return switch (seen) {
            case Observation.Missing none -> longMissing;
            case Observation.Waiting waiting -> hasPassed(forNodes(), target.placedAt());
            case Observation.Held held -> true;
            case Observation.Hindered(Instant boundAt, Hindrance.Fault fault) -> hasPassed(forContainers(), boundAt);
            case Observation.Starting starting -> false;
            case Observation.Running running -> false;
            case Observation.Interrupted interrupted -> false;
            case Observation.Succeeded succeeded -> false;
            case Observation.Failed failed -> false;
        };
    }

    private boolean hasPassed(Duration patience, Instant since) {
        return Duration.between(since, clock.now()).compareTo(patience) >= 0;
    }
}
