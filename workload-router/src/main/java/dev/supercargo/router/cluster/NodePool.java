package dev.supercargo.router.cluster;

import java.util.Set;

/**
 * Where pods of a cluster can be started.
 *
 * @param name of the Karpenter NodePool, or of the owned asset
 * @param capacityTypes {@code spot}, {@code on-demand}, {@code reserved}, {@code on-prem}; empty allows all
 * @param instanceTypes empty allows all
 * @param regions empty allows all
 * @param nodeLabel label that picks the nodes of owned hardware; empty for pools that grow
 */
record NodePool(
        String cluster,
        String name,
        String provider,
        Set<String> capacityTypes,
        Set<String> instanceTypes,
        Set<String> regions,
        String nodeLabel) {

    boolean offers(String wantedProvider, String region, String instanceType, String capacityType) {
        return provider.equals(wantedProvider)
                && allows(capacityTypes, capacityType)
                && allows(instanceTypes, instanceType)
                && allows(regions, region);
    }

    private static boolean allows(Set<String> allowed, String wanted) {
        return allowed.isEmpty() || allowed.contains(wanted);
    }
}
