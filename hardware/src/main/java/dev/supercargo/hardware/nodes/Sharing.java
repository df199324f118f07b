package dev.supercargo.hardware.nodes;

import dev.supercargo.quantities.Memory;
import java.util.List;

/** How pods share the devices of a node. */
public sealed interface Sharing {

    /** A pod has devices for itself. */
    record Whole() implements Sharing {}

    /**
     * Pods take turns; none is kept from the others' memory.
     *
     * @param replicas that each device is offered as
     */
    record TimeSliced(int replicas) implements Sharing {}

    /** Devices are cut into partitions with memory of their own (MIG). */
    record Partitioned(List<Partition> partitions) implements Sharing {

        public Partitioned {
            partitions = List.copyOf(partitions);
        }
    }

    /**
     * @param profile {@code 1g.5gb}
     * @param memory of one
     * @param count on the node; 0 if only the profile is known
     */
    record Partition(String profile, Memory memory, int count) {}
}
