package dev.supercargo.router.telemetry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where telemetry comes from; without an address there is none, and nothing is called. */
@ConfigMapping(prefix = "router.telemetry")
interface TelemetryConfig {

    /** Base address of Prometheus, or of what answers like it, such as {@code http://prometheus.monitoring:9090}. */
    Optional<URI> prometheus();

    /** Bearer token for it, if it wants one. */
    Optional<String> token();

    /** How often it is asked, in real time. */
    @WithDefault("1M")
    Duration every();

    /** What an average is taken over. */
    @WithDefault("10M")
    Duration window();

    /** The label that names the pod: {@code exported_pod} where Prometheus does not honor the exporter's labels. */
    @WithDefault("pod")
    String podLabel();

    /**
     * After how long with idle accelerators a team's jobs are suspended, as {@code team=30m}, {@code *} for all teams. A
     * task file's own {@code routing.idle_stop} goes before, and so do the team's defaults.
     */
    Optional<List<String>> idleStop();
}
