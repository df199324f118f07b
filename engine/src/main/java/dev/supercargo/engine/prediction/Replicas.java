package dev.supercargo.engine.prediction;

import dev.supercargo.engine.workload.Batch;
import dev.supercargo.engine.workload.Parallelism;

/**
 * How a global batch spreads over the data-parallel replicas of a cluster.
 *
 * @param count replicas, 1 or more
 * @param busy replicas that have at least one sample in a step
 * @param microBatch samples per forward pass, not more than a replica gets
 * @param passes forward passes per step, 1 or more
 */
record Replicas(int count, long busy, long microBatch, long passes) {

    static Replicas of(Batch batch, Parallelism parallelism, int devices) {
        int count = Math.max(1, devices / parallelism.devicesPerReplica());
        long busy = Math.min(count, batch.global());
        long perReplica = ceilDiv(batch.global(), busy);
        long micro = Math.min(batch.micro(), perReplica);
        return new Replicas(count, busy, micro, ceilDiv(perReplica, micro));
    }

    private static long ceilDiv(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
