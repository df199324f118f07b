package dev.supercargo.router.team;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How teams share over time what scarce capacity saves. */
@ConfigMapping(prefix = "router.fair-share")
public interface FairShareConfig {

    /** After this time, in the cluster's time, what a team had counts half. */
    @WithDefault("7D")
    Duration halfLife();
}
