package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;

/**
 * The devices a job would use.
 *
 * @param accelerator data sheet of each
 * @param perNode used in each node, 1 or more
 * @param nodes 1 or more
 * @param interNodeLink of each node to the others, one direction
 */
public record Cluster(AcceleratorSpec accelerator, int perNode, int nodes, Measured<Bandwidth> interNodeLink) {

    public Cluster {
        if (perNode < 1 || nodes < 1) {
            throw new IllegalArgumentException(
                    "a cluster has 1 or more devices, but is " + nodes + " nodes × " + perNode);
        }
    }

    /** Devices of one node. */
    public static Cluster oneNode(AcceleratorSpec accelerator, int devices) {
        return new Cluster(accelerator, devices, 1, Measured.unknown("a single node"));
    }

    public int devices() {
        return perNode * nodes;
    }

    @Override
    public String toString() {
        return (nodes > 1 ? nodes + " × " : "") + perNode + "× " + accelerator.name();
    }
}
