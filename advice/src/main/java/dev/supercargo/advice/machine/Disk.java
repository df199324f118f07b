package dev.supercargo.advice.machine;

import dev.supercargo.quantities.Memory;

/**
 * A storage device.
 *
 * @param name {@code nvme0n1}
 * @param size as the device tells
 */
public record Disk(String name, DiskKind kind, Memory size) {}
