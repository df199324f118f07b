package dev.supercargo.router.placement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How pools of rented nodes may grow; pools that are not named here grow as jobs need them. */
@ConfigMapping(prefix = "router.autoscaling")
public interface AutoscalingConfig {

    /** By a name for people. */
    Map<String, Pool> pools();

    /** One pool. */
    interface Pool {

        /** Option ids that belong to it; {@code *} stands for anything: {@code aws/*}{@code /spot}. */
        String match();

        @WithDefault("1000000")
        int nodesMax();

        /** Kept open in any case while the pool may open nodes. */
        @WithDefault("0")
        int nodesMin();

        /** While less of the accelerators on open nodes is used, no more are opened, 0..1. */
        @WithDefault("0")
        double utilisationTarget();

        @WithDefault("0S")
        Duration scaleUpCoolDown();

        /** A node is kept so long after its last job, in the cluster's time. */
        @WithDefault("0S")
        Duration scaleDownCoolDown();

        /** Such as {@code MON-FRI 08:00-18:00}; absent means always. */
        Optional<List<String>> open();

        @WithDefault("UTC")
        ZoneId zone();

        /** US dollars per hour of all open nodes together. */
        Optional<BigDecimal> spendPerHourMaxUsd();
    }
}
