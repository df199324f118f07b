package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.facts.Provenance;

/**
 * One step of technology, come or announced.
 *
 * @param when year or year and month
 * @param what numbers that were told
 */
public record RoadmapEntry(
        String id, Domain domain, String name, Stage stage, String when, String what, Provenance provenance) {

    /** What kind of technology. */
    public enum Domain {
        GPU,
        TPU,
        NPU,
        CPU,
        MEMORY,
        EDGE
    }

    /** How sure it is. */
    public enum Stage {
        SHIPPED,
        ANNOUNCED,
        EXPECTED
    }
}
