package dev.supercargo.pricing.sources;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Settings of the sources by name; defaults stand in application.properties. */
@ConfigMapping(prefix = "pricing.sources")
interface SourcesConfig {

    @WithParentName
    Map<String, SourceSettings> bySource();
}
