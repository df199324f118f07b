package dev.supercargo.router.leader;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the router that acts is elected. */
@ConfigMapping(prefix = "router.leader")
interface LeaderConfig {

    /** Where it is elected. */
    enum By {
        /** In the router's own database; needs nothing else. */
        DATABASE,
        /** By a Lease of the cluster that the router runs in; by the database if that cluster has no Leases. */
        LEASE
    }

    @WithDefault("database")
    By by();

    /** Name of the Lease. */
    @WithDefault("supercargo-router")
    String lease();

    /** Namespace of the Lease; absent means the router's own. */
    Optional<String> namespace();

    /** How long a leader that is not heard of stays leader; it stops by itself after two thirds of that. */
    @WithDefault("15S")
    Duration duration();

    /** What this router is called in elections; absent means the machine's name and the port. */
    Optional<String> identity();
}
