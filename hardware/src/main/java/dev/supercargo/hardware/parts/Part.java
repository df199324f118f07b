package dev.supercargo.hardware.parts;

/** What a machine is made of, or a machine as a whole. Accelerators are a table of their own: software sees them. */
public sealed interface Part
        permits Cpu,
                MemoryKit,
                StorageDevice,
                Motherboard,
                PowerSupply,
                Cooling,
                Enclosure,
                EdgeDevice,
                CompleteSystem {

    PartFacts facts();

    PartKind kind();

    default String id() {
        return facts().id();
    }
}
