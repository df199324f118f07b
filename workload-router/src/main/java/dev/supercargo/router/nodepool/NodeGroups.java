package dev.supercargo.router.nodepool;

import dev.supercargo.router.manifest.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Pools that show only by their nodes: managed groups of EKS, GKE and AKS, and hardware that is owned. A group that has no
 * node at the moment cannot be seen.
 */
final class NodeGroups {

    private static final String EKS_GROUP = "eks.amazonaws.com/nodegroup";
    private static final String GKE_POOL = "cloud.google.com/gke-nodepool";
    private static final String AKS_POOL = "kubernetes.azure.com/agentpool";
    private static final String LOCAL = "local";

    private NodeGroups() {}

    /** Which group a node belongs to. */
    private record Group(Provisioner provisioner, String provider, String label, String name, String capacityType)
            implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            return (provisioner + "/" + name + "/" + capacityType)
                    .compareTo(other.provisioner + "/" + other.name + "/" + other.capacityType);
        }
    }

    static List<NodePool> read(String cluster, List<SeenNode> nodes) {
        Map<Group, List<SeenNode>> byGroup = new TreeMap<>();
        for (SeenNode node : nodes) {
            group(node)
                    .ifPresent(group -> byGroup.computeIfAbsent(group, key -> new ArrayList<>())
                            .add(node));
        }
        List<NodePool> pools = new ArrayList<>();
        byGroup.forEach((group, members) -> pools.add(pool(cluster, group, members)));
        return pools;
    }

    private static NodePool pool(String cluster, Group group, List<SeenNode> members) {
        boolean owned = group.provisioner() == Provisioner.OWNER;
        return new NodePool(
                cluster,
                group.name(),
                group.provisioner(),
                group.provider(),
                Set.of(group.capacityType()),
                owned ? Set.of(group.name()) : values(members, node -> node.label(Names.INSTANCE_TYPE)),
                owned ? Set.of() : values(members, node -> node.label(Names.REGION)),
                Map.of(group.label(), group.name()),
                members.stream()
                        .flatMap(node -> node.taints().toTolerate().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                Hardware.of(members),
                door(members));
    }

    /** Open if one node is. */
    private static Door door(List<SeenNode> members) {
        return members.stream()
                .map(SeenNode::door)
                .filter(Door.Open.class::isInstance)
                .findFirst()
                .orElseGet(() -> members.getFirst().door());
    }

    private static Optional<Group> group(SeenNode node) {
        if (node.labels().containsKey(KarpenterPools.NODE_POOL)) {
            // Counted with its NodePool.
            return Optional.empty();
        }
        if (node.labels().containsKey(Names.ASSET)) {
            return Optional.of(new Group(Provisioner.OWNER, LOCAL, Names.ASSET, node.label(Names.ASSET), "on-prem"));
        }
        if (LOCAL.equals(node.label(Names.PROVIDER))) {
            return Optional.of(new Group(Provisioner.OWNER, LOCAL, Names.HOSTNAME, node.name(), "on-prem"));
        }
        if (node.labels().containsKey(EKS_GROUP)) {
            return Optional.of(new Group(Provisioner.EKS, "aws", EKS_GROUP, node.label(EKS_GROUP), Markets.of(node)));
        }
        if (node.labels().containsKey(GKE_POOL)) {
            return Optional.of(new Group(Provisioner.GKE, "gcp", GKE_POOL, node.label(GKE_POOL), Markets.of(node)));
        }
        if (node.labels().containsKey(AKS_POOL)) {
            return Optional.of(new Group(Provisioner.AKS, "azure", AKS_POOL, node.label(AKS_POOL), Markets.of(node)));
        }
        // No cloud knows it: a machine of one's own, if it has something to compute with.
        return node.providerId().isEmpty() && node.accelerators() > 0
                ? Optional.of(new Group(Provisioner.OWNER, LOCAL, Names.HOSTNAME, node.name(), "on-prem"))
                : Optional.empty();
    }

    private static Set<String> values(List<SeenNode> nodes, Function<SeenNode, String> value) {
        return nodes.stream().map(value).filter(text -> !text.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
