package dev.supercargo.router.logs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many logs are followed at once; each holds a thread and a connection to its cluster. */
@ConfigMapping(prefix = "router.logs")
interface LogConfig {

    /** By everybody together. */
    @WithDefault("64")
    int followedMax();

    /** By one user. */
    @WithDefault("16")
    int followedMaxPerUser();
}
