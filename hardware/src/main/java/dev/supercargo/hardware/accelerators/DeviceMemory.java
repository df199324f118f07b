package dev.supercargo.hardware.accelerators;

import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/**
 * The memory of one device.
 *
 * @param size usable by software
 * @param type {@code HBM3}, {@code GDDR6X}
 * @param bandwidth read or write, peak
 */
public record DeviceMemory(Memory size, Measured<String> type, Measured<Bandwidth> bandwidth) {}
