package dev.supercargo.hardware.accelerators;

import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;

/**
 * How the devices of one node are joined.
 *
 * @param name {@code NVLink2 bridge}, {@code PCIe4 x16}
 * @param bandwidth of one device, both directions together; unknown for plain PCIe
 */
public record Interconnect(Measured<String> name, Measured<Bandwidth> bandwidth) {}
