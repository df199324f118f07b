package dev.supercargo.router.placement;

import dev.supercargo.engine.replan.Horizon;
import dev.supercargo.engine.replan.Replanner;
import dev.supercargo.router.cluster.PlatformClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How places are thought over, at the speed at which the clusters' time passes now. */
@ApplicationScoped
class ReviewRules {

    /** Real time between two reviews, whatever the speed of a simulated cluster. */
    private static final Duration EVERY_REAL = Duration.ofSeconds(5);

    /** Real time in which news of a job arrive and a move begins. */
    private static final Duration REACTION_REAL = Duration.ofMillis(1500);

    private final ReplanConfig config;
    private final PlatformClock clock;

    ReviewRules(ReplanConfig config, PlatformClock clock) {
        this.config = config;
        this.clock = clock;
    }

    Replanner replanner() {
        return new Replanner(
                config.steadiness(),
                new Horizon(
                        clock.atLeast(config.every(), EVERY_REAL), clock.atLeast(config.reaction(), REACTION_REAL)));
    }
}
