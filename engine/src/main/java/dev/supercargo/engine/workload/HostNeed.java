package dev.supercargo.engine.workload;

import dev.supercargo.quantities.Memory;

/**
 * What a node needs besides accelerators.
 *
 * @param vcpusMin 0 if it does not matter
 * @param memoryMin host memory; zero if it does not matter
 */
public record HostNeed(int vcpusMin, Memory memoryMin) {

    public static HostNeed none() {
        return new HostNeed(0, new Memory(0));
    }
}
