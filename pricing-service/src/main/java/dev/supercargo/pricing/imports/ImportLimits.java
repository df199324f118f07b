package dev.supercargo.pricing.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a file may be. */
@ConfigMapping(prefix = "pricing.imports")
interface ImportLimits {

    /** Any price list; it is read as a stream. At most what {@code quarkus.http.limits.max-body-size} lets in. */
    @WithDefault("1G")
    MemorySize fileMax();

    /** A price sheet, which is held in memory to name all its bad cells at once. */
    @WithDefault("32M")
    MemorySize sheetMax();

    /** A body of any other request. */
    @WithDefault("6M")
    MemorySize otherBodyMax();
}
