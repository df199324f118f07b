package dev.supercargo.router.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the router remembers what is over. */
@ConfigMapping(prefix = "router.retention")
interface RetentionConfig {

    /**
     * From the end of a job until its records are deleted: timeline, attempts, decisions and usage. At least 35 days,
     * because monthly reports and fair shares are worked out from them.
     */
    @WithDefault("730D")
    Duration jobs();
}
