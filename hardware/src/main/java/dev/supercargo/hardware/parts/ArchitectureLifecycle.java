package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.facts.Availability;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.quantities.Measured;
import java.time.YearMonth;

/**
 * How long software supports an accelerator's architecture.
 *
 * @param lastSoftware the last release that supports it; unknown while there is none
 * @param endOfSupport when the release without it came
 */
public record ArchitectureLifecycle(
        String vendor,
        String architecture,
        Availability availability,
        Measured<String> lastSoftware,
        Measured<YearMonth> endOfSupport,
        Provenance provenance) {}
