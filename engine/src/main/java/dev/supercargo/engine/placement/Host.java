package dev.supercargo.engine.placement;

import dev.supercargo.quantities.Memory;

/**
 * The processors and memory of a node.
 *
 * @param vcpus hardware threads
 * @param memory of the host
 */
public record Host(int vcpus, Memory memory) {}
