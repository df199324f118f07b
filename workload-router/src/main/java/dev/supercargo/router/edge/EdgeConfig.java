package dev.supercargo.router.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Models at the edge. */
@ConfigMapping(prefix = "router.edge")
public interface EdgeConfig {

    /** Whether deployments are accepted and looked after. The router needs rights on Deployments then. */
    @WithDefault("false")
    boolean enabled();
}
