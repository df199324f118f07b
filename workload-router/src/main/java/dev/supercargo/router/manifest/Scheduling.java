package dev.supercargo.router.manifest;

import java.util.Optional;

/**
 * What others that decide about pods are told.
 *
 * @param queue LocalQueue that Kueue releases the workload from; empty if the router releases it
 * @param topology node label whose domain Kueue shall keep the nodes of a gang within; empty if its queues know no topology
 * @param priorityClass of the pods; empty leaves it to the cluster
 */
public record Scheduling(Optional<String> queue, Optional<String> topology, Optional<String> priorityClass) {

    /** The router alone decides, and the pods are as important as any. */
    public static final Scheduling PLAIN = new Scheduling(Optional.empty(), Optional.empty(), Optional.empty());
}
