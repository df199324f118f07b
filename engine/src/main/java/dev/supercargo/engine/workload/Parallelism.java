package dev.supercargo.engine.workload;

/**
 * How one replica of a model is cut over devices; data parallelism takes the rest.
 *
 * @param tensor devices per layer, 1 or more
 * @param sequence whether tensor parallelism also splits the sequence between layers
 * @param pipeline stages of layers, 1 or more
 * @param interleave chunks of layers that each stage holds, 1 or more; 1 is the plain 1F1B schedule
 * @param context devices among which one sequence is split; each keeps all weights of its stage, 1 or more
 * @param expert devices among which the experts of a layer are split, 1 or more. They are taken from the data-parallel
 *     and context devices, so that they add nothing to {@link #devicesPerReplica()}
 */
public record Parallelism(int tensor, boolean sequence, int pipeline, int interleave, int context, int expert) {

    public Parallelism {
        if (tensor < 1 || pipeline < 1 || interleave < 1 || context < 1 || expert < 1) {
            throw new IllegalArgumentException("parallel sizes must be 1 or more, but are tensor " + tensor
                    + ", pipeline " + pipeline + ", interleave " + interleave + ", context " + context + " and expert "
                    + expert);
        }
    }

    /** Data parallelism only. */
    public static Parallelism dataOnly() {
        return new Parallelism(1, false, 1, 1, 1, 1);
    }

    /** Tensor parallelism over {@code devices}, and data parallelism over the rest. */
    public static Parallelism ofTensor(int devices) {
        return dataOnly().withTensor(devices);
    }

    public Parallelism withTensor(int devices) {
        return new Parallelism(devices, sequence, pipeline, interleave, context, expert);
    }

    /** With the sequence split between layers too, as Megatron's sequence parallelism does. */
    public Parallelism withSequence(boolean split) {
        return new Parallelism(tensor, split, pipeline, interleave, context, expert);
    }

    public Parallelism withPipeline(int stages) {
        return new Parallelism(tensor, sequence, stages, interleave, context, expert);
    }

    public Parallelism withInterleave(int chunks) {
        return new Parallelism(tensor, sequence, pipeline, chunks, context, expert);
    }

    public Parallelism withContext(int devices) {
        return new Parallelism(tensor, sequence, pipeline, interleave, devices, expert);
    }

    public Parallelism withExpert(int devices) {
        return new Parallelism(tensor, sequence, pipeline, interleave, context, devices);
    }

    /** Devices among which the weights of one replica are cut; context parallelism copies them instead. */
    public int weightShards() {
        return saturated((double) tensor * pipeline);
    }

    /** Devices that together hold one replica. */
    public int devicesPerReplica() {
        return saturated((double) tensor * pipeline * context);
    }

    private static int saturated(double devices) {
        return (int) Math.min(Integer.MAX_VALUE, devices);
    }
}
