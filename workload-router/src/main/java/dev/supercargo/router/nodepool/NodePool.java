package dev.supercargo.router.nodepool;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.router.manifest.Names;
import dev.supercargo.router.manifest.NodeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where pods of a cluster can be started.
 *
 * @param name of the Karpenter NodePool, of the provider's node group, or of the owned asset
 * @param capacityTypes {@code spot}, {@code on-demand}, {@code reserved}, {@code on-prem}; empty allows all
 * @param instanceTypes empty allows all
 * @param regions empty allows all
 * @param labels that pick its nodes; what was decided is added where nodes of the pool differ in it
 * @param tolerated keys of its taints that jobs tolerate besides those of accelerators
 * @param hardware of its nodes that are there now
 */
public record NodePool(
        String cluster,
        String name,
        Provisioner provisioner,
        String provider,
        Set<String> capacityTypes,
        Set<String> instanceTypes,
        Set<String> regions,
        Map<String, String> labels,
        List<String> tolerated,
        Hardware hardware,
        Door door) {

    public NodePool {
        capacityTypes = Set.copyOf(capacityTypes);
        instanceTypes = Set.copyOf(instanceTypes);
        regions = Set.copyOf(regions);
        labels = Map.copyOf(labels);
        tolerated = List.copyOf(tolerated);
    }

    /** Whether it is the place that an offer, a commitment or an asset means. */
    public boolean offers(String wantedProvider, String region, String instanceType, String capacityType) {
        return provider.equals(wantedProvider)
                && allows(capacityTypes, capacityType)
                && allows(instanceTypes, instanceType)
                && allows(regions, region);
    }

    /** The same pool of a cluster that cannot be used now. */
    public NodePool closed(String why) {
        return with(hardware, new Door.Closed(why));
    }

    /** The same pool, equal while only nodes come and go. */
    public NodePool whateverItsHardware() {
        return with(Hardware.none(), door);
    }

    private NodePool with(Hardware otherHardware, Door otherDoor) {
        return new NodePool(
                cluster,
                name,
                provisioner,
                provider,
                capacityTypes,
                instanceTypes,
                regions,
                labels,
                tolerated,
                otherHardware,
                otherDoor);
    }

    /** The nodes of this pool that are what was decided. */
    public NodeChoice nodesFor(PlaceRef place) {
        SortedMap<String, String> wanted = new TreeMap<>(labels);
        switch (provisioner) {
            case KARPENTER -> {
                wanted.put(Names.INSTANCE_TYPE, place.instanceType());
                wanted.put(Names.CAPACITY_TYPE, capacityType(Market.valueOf(place.market())));
                wanted.put(Names.REGION, place.region());
            }
            case EKS, GKE, AKS -> wanted.put(Names.INSTANCE_TYPE, place.instanceType());
            case OWNER -> {}
        }
        return new NodeChoice(wanted, new ArrayList<>(tolerated));
    }

    /** What Karpenter calls the market. */
    public static String capacityType(Market market) {
        return switch (market) {
            case OWNED -> "on-prem";
            case RESERVED -> "reserved";
            case ON_DEMAND -> "on-demand";
            case SPOT -> "spot";
        };
    }

    private static boolean allows(Set<String> allowed, String wanted) {
        return allowed.isEmpty() || allowed.contains(wanted);
    }
}
