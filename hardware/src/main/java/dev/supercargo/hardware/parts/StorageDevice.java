package dev.supercargo.hardware.parts;

import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/**
 * A disk.
 *
 * @param bus {@code PCIe 4.0 x4}
 * @param randomReads operations a second of 4 KiB, many at a time
 */
public record StorageDevice(
        PartFacts facts,
        StorageKind storage,
        String bus,
        Memory capacity,
        Measured<Bandwidth> sequentialRead,
        Measured<Bandwidth> sequentialWrite,
        Measured<Double> randomReads)
        implements Part {

    /** How it stores. */
    public enum StorageKind {
        HDD,
        SATA_SSD,
        NVME_SSD
    }

    @Override
    public PartKind kind() {
        return PartKind.STORAGE;
    }
}
