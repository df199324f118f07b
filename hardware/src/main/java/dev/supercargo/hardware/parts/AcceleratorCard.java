package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.facts.Provenance;

/**
 * The board that an accelerator comes on.
 *
 * @param slots width in slots
 * @param powerConnectors as printed, {@code 2x 8-pin}
 */
public record AcceleratorCard(
        String acceleratorId, Length length, int slots, String powerConnectors, Provenance provenance) {}
