package dev.supercargo.hardware.nodes;

import dev.supercargo.quantities.Measured;

/**
 * What a node was identified as.
 *
 * @param acceleratorId canonical id; unknown with the reason
 * @param devices physical ones; unknown if neither a label nor a resource tells
 * @param sharing how pods share them
 * @param toldBy label that decided, empty if none did
 */
public record Identified(Measured<String> acceleratorId, Measured<Integer> devices, Sharing sharing, String toldBy) {}
