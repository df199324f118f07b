package dev.supercargo.advice.machine;

import dev.supercargo.quantities.Measured;

/**
 * What runs on the machine.
 *
 * @param operatingSystem with its version
 * @param driver of the accelerators
 * @param platform that the driver supports: {@code CUDA 12.4}, {@code ROCm 6.2}
 */
public record Software(String operatingSystem, Measured<String> driver, Measured<String> platform) {}
