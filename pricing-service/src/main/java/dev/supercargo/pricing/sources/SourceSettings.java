package dev.supercargo.pricing.sources;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How one source is fetched. */
interface SourceSettings {

    @WithDefault("false")
    boolean enabled();

    /** Where it is; its host is the only one that is asked. {@code REGION} in it stands for each of the regions. */
    URI url();

    /** Time between two fetches. */
    @WithDefault("6h")
    Duration every();

    /** Time until an answer begins; a long answer may take ten times as long. */
    @WithDefault("60s")
    Duration timeout();

    /** Tries of one request that is answered with 429 or 5xx or breaks off. */
    @WithDefault("4")
    int attempts();

    /** First pause before trying again, doubled each time; the server's own wish goes before. */
    @WithDefault("2s")
    Duration backOff();

    /** Time between two requests, so that no limit of the provider is met. */
    @WithDefault("250ms")
    Duration spacing();

    /** Longest answer. */
    @WithDefault("1G")
    MemorySize bytesMax();

    /** The provider's names of regions, where it is asked region by region. */
    Optional<List<String>> regions();

    /** API key, from the environment. */
    Optional<String> key();

    /** What belongs to a key that is only a name, as AWS has them; from the environment. */
    Optional<String> secret();

    /** Of temporary AWS credentials, from the environment. */
    Optional<String> sessionToken();

    /** A key turns its source on. */
    default boolean isOn() {
        return enabled() || key().filter(given -> !given.isBlank()).isPresent();
    }
}
