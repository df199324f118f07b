package dev.supercargo.hardware.parts;

import dev.supercargo.quantities.Memory;

/**
 * A motherboard.
 *
 * @param x16Slots slots of that length; not all need have 16 lanes
 * @param memorySlots of one type
 */
public record Motherboard(
        PartFacts facts, String socket, String chipset, MemorySlots memorySlots, Expansion expansion, String formFactor)
        implements Part {

    /** @param registered whether it takes registered modules, and only those */
    public record MemorySlots(MemoryType type, int slots, Memory most, boolean registered) {}

    public record Expansion(int x16Slots, int pcieGeneration, int m2Slots) {}

    @Override
    public PartKind kind() {
        return PartKind.MOTHERBOARD;
    }
}
