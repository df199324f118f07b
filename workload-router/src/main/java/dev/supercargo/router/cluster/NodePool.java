package dev.supercargo.router.cluster;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.router.manifest.Names;
import dev.supercargo.router.manifest.NodeChoice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    /** The nodes of this pool that are what was decided. */
    NodeChoice nodesFor(PlaceRef place) {
        return new NodeChoice(
                new TreeMap<>(
                        nodeLabel.isEmpty()
                                ? Map.of(
                                        Names.INSTANCE_TYPE,
                                        place.instanceType(),
                                        Names.CAPACITY_TYPE,
                                        Inventory.capacityType(Market.valueOf(place.market())),
                                        Names.REGION,
                                        place.region(),
                                        Names.PROVIDER,
                                        place.provider())
                                : Map.of(nodeLabel, name)),
                List.of());
    }

    private static boolean allows(Set<String> allowed, String wanted) {
        return allowed.isEmpty() || allowed.contains(wanted);
    }
}
