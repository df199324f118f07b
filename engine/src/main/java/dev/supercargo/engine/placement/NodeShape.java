package dev.supercargo.engine.placement;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;

/**
 * What one node of a pool is.
 *
 * @param accelerator data sheet
 * @param accelerators in each node, 1 or more
 * @param host processors and memory
 * @param interNodeLink to the other nodes, one direction
 */
public record NodeShape(
        AcceleratorSpec accelerator, int accelerators, Measured<Host> host, Measured<Bandwidth> interNodeLink) {

    public NodeShape {
        if (accelerators < 1) {
            throw new IllegalArgumentException(
                    "a node has 1 or more accelerators, but has " + accelerators + " " + accelerator.id());
        }
    }
}
