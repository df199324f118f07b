package dev.supercargo.console.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are and how long the console waits for them. */
@ConfigMapping(prefix = "console.proxy")
interface ProxyConfig {

    /** Address of catalog-service, {@code http://host:port}. */
    URI catalogUrl();

    /** Address of pricing-service. */
    URI pricingUrl();

    /** Address of workload-router. */
    URI routerUrl();

    /** Address of capacity-planner. */
    URI plannerUrl();

    /** Time to open a connection to a service. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** Time until a service starts to answer; a stream that has started may stay open for good. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** Time until a service has taken in a file that is passed on as it comes. */
    @WithDefault("15m")
    Duration uploadTimeout();

    /** Largest request body that is forwarded, files that are passed on as they come excepted. */
    @WithDefault("6M")
    MemorySize bodySizeMax();

    /** Open connections to one service; each live view in a browser holds one. */
    @WithDefault("512")
    int connectionsPerServiceMax();
}
