package dev.supercargo.engine.utilisation;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.HourlyRate;

/**
 * An accelerator and what an hour of one device costs.
 *
 * @param where whose price it is, for people, such as {@code aws us-east-1 g6e.xlarge}
 */
public record PricedAccelerator(AcceleratorSpec spec, HourlyRate perDevice, String where) {}
