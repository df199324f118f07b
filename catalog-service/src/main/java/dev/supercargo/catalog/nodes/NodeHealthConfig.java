package dev.supercargo.catalog.nodes;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where the health of nodes is read. */
@ConfigMapping(prefix = "catalog.node-health")
interface NodeHealthConfig {

    /** Address of the Prometheus that scrapes DCGM's exporter; absent: health is not known. No other host is asked. */
    Optional<URI> prometheusUrl();
}
