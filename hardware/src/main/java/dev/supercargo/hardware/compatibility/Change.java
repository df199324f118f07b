package dev.supercargo.hardware.compatibility;

import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.parts.Cooling;
import dev.supercargo.hardware.parts.Cpu;
import dev.supercargo.hardware.parts.MemoryKit;
import dev.supercargo.hardware.parts.StorageDevice;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Power;

/** What somebody wants to do to a machine. */
public sealed interface Change {

    /**
     * A card.
     *
     * @param width in slots
     */
    record Card(String name, Measured<Power> power, Measured<Length> length, Measured<Integer> width) {}

    record AddAccelerator(Card card) implements Change {}

    /** One of those in it goes out. */
    record ReplaceAccelerator(Power removed, Card card) implements Change {}

    record AddMemory(MemoryKit kit) implements Change {}

    /** All modules go out. */
    record ReplaceMemory(MemoryKit kit) implements Change {}

    record ReplaceCpu(Cpu cpu) implements Change {}

    record AddStorage(StorageDevice device) implements Change {}

    record ReplaceCooler(Cooling cooler) implements Change {}
}
