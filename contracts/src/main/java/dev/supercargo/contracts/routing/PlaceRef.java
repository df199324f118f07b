package dev.supercargo.contracts.routing;

import org.jspecify.annotations.Nullable;

/**
 * Where a job runs.
 *
 * @param optionId the offer id, or {@code local/<asset id>}
 * @param provider {@code aws}, {@code gcp}, … or {@code local}
 * @param region cloud region, or the site of an owned machine
 * @param instanceType cloud instance type, or the asset id
 * @param market {@code SPOT}, {@code ON_DEMAND}, {@code RESERVED} or {@code OWNED}
 * @param cluster the Kubernetes cluster
 * @param acceleratorsPerNode accelerators used on each node
 * @param simulated true if the cluster is simulated
 */
public record PlaceRef(
        String optionId,
        String provider,
        String region,
        @Nullable String zone,
        String instanceType,
        String market,
        String cluster,
        String acceleratorId,
        int acceleratorsPerNode,
        int nodes,
        boolean simulated) {}
