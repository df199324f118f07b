package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.hardware.facts.Confidence;
import dev.supercargo.hardware.facts.Lifecycle;
import dev.supercargo.hardware.facts.Provenance;

/**
 * What every part has.
 *
 * @param id slug, {@code amd-ryzen-9-7950x}
 * @param vendor lower-case slug; {@code generic} for what many make alike
 * @param generation of its kind: architecture, chipset, interface
 */
public record PartFacts(
        String id,
        String name,
        String vendor,
        Segment segment,
        String generation,
        Lifecycle lifecycle,
        Provenance provenance,
        Confidence confidence) {}
