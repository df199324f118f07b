package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.facts.Frequency;

/**
 * How fast a module may run in a power mode, at most.
 *
 * @param gpu clock of the GPU
 * @param clusters of its GPU that are switched on (TPCs), 1 or more
 * @param memory clock of the memory
 */
public record Clocks(Frequency gpu, int clusters, Frequency memory) {

    public Clocks {
        if (clusters < 1) {
            throw new IllegalArgumentException("a GPU needs 1 cluster or more, but has " + clusters);
        }
    }

    /** What the GPU computes beside {@code other}, as a factor above 0; units beside the GPU are taken to follow it. */
    public double computeBeside(Clocks other) {
        return gpu.gigahertz() * clusters / (other.gpu.gigahertz() * other.clusters);
    }

    /** What the memory moves beside {@code other}, as a factor above 0. */
    public double memoryBeside(Clocks other) {
        return memory.gigahertz() / other.memory.gigahertz();
    }
}
