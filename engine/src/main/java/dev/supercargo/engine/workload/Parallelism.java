package dev.supercargo.engine.workload;

/**
 * How one replica of a model is cut over devices; data parallelism takes the rest.
 *
 * @param tensor devices per layer, 1 or more
 * @param sequence whether tensor parallelism also splits the sequence between layers
 * @param pipeline stages of layers, 1 or more
 */
public record Parallelism(int tensor, boolean sequence, int pipeline) {

    public Parallelism {
        if (tensor < 1 || pipeline < 1) {
            throw new IllegalArgumentException(
                    "parallel sizes must be 1 or more, but are tensor " + tensor + " and pipeline " + pipeline);
        }
    }

    /** Data parallelism only. */
    public static Parallelism dataOnly() {
        return new Parallelism(1, false, 1);
    }

    /** Devices that together hold one replica. */
    public int devicesPerReplica() {
        return tensor * pipeline;
    }
}
