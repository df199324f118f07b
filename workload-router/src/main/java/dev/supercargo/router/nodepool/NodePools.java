package dev.supercargo.router.nodepool;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the node pools of a cluster. */
public final class NodePools {

    private NodePools() {}

    /**
     * @param karpenter its NodePools; empty without Karpenter
     * @param tolerated keys of taints that jobs are told to tolerate
     */
    public static List<NodePool> read(
            String cluster, List<Node> nodes, List<GenericKubernetesResource> karpenter, Set<String> tolerated) {
        Taints.Tolerance tolerance = new Taints.Tolerance(tolerated);
        List<SeenNode> seen =
                nodes.stream().map(node -> SeenNode.of(node, tolerance)).toList();
        List<NodePool> pools = new ArrayList<>(NodeGroups.read(cluster, seen));
        karpenter.forEach(resource -> pools.add(KarpenterPools.read(cluster, resource, seen, tolerance)));
        return List.copyOf(pools);
    }

    /** Whether the pools look the same with either of these states of one node. */
    public static boolean areAlike(Node before, Node after) {
        // What is tolerated makes no difference between two nodes with the same taints.
        Taints.Tolerance none = new Taints.Tolerance(Set.of());
        return SeenNode.of(before, none).equals(SeenNode.of(after, none));
    }
}
