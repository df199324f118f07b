package dev.supercargo.engine.workload;

/**
 * How many nodes a job may use.
 *
 * @param min 1 or more
 * @param max not below {@code min}
 */
public record NodeCount(int min, int max) {

    public NodeCount {
        if (min < 1 || max < min) {
            throw new IllegalArgumentException("nodes must run from 1 or more upwards, but are " + min + " to " + max);
        }
    }

    public static NodeCount exactly(int nodes) {
        return new NodeCount(nodes, nodes);
    }
}
