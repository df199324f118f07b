package dev.supercargo.planning.optimise;

import dev.supercargo.quantities.Memory;

/**
 * What a machine must have, whatever it costs.
 *
 * @param acceleratorMemory of each accelerator
 * @param hostMemory main memory
 * @param cores of the processor
 * @param storage of all its disks
 */
public record Need(Memory acceleratorMemory, Memory hostMemory, CoreCount cores, Memory storage) {

    /** What the guide asks of a machine for deep learning: 8 GB on the GPU, 32 GB of memory, six cores, 1 TB. */
    public static final Need USUAL = new Need(Memory.ofGib(8), Memory.ofGib(32), new CoreCount(6), Memory.ofGb(1000));

    /** @param count 1 or more */
    public record CoreCount(int count) {

        public CoreCount {
            if (count < 1) {
                throw new IllegalArgumentException("a machine has 1 core or more, but " + count + " are needed");
            }
        }
    }
}
