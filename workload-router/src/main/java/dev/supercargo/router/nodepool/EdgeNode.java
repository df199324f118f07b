package dev.supercargo.router.nodepool;

import dev.supercargo.router.manifest.EdgePlan;
import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A node with a board that serves models. Its label {@code supercargo.dev/edge-device} says which, and it is arm64.
 *
 * @param board id of the edge device in the catalog
 * @param asset that the node belongs to, by its label; empty if it has none
 * @param door whether pods may come
 */
public record EdgeNode(String cluster, String name, String board, String asset, Door door) {

    /** @param tolerated keys of taints that jobs are told to tolerate */
    public static List<EdgeNode> read(String cluster, List<Node> nodes, Set<String> tolerated) {
        Set<String> keys = new HashSet<>(tolerated);
        keys.addAll(EdgePlan.TOLERATED);
        Taints.Tolerance tolerance = new Taints.Tolerance(keys);
        return nodes.stream()
                .map(node -> SeenNode.of(node, tolerance))
                .filter(node -> !node.label(Names.EDGE_DEVICE).isEmpty()
                        && node.label("kubernetes.io/arch").equals("arm64"))
                .map(node -> new EdgeNode(
                        cluster,
                        node.name(),
                        node.label(Names.EDGE_DEVICE),
                        node.label(Names.ASSET),
                        node.accelerators() > 0
                                ? node.door()
                                : new Door.Closed("node " + node.name() + " offers no accelerator to pods")))
                .toList();
    }

    /** The same board of a cluster that cannot be used now. */
    public EdgeNode closed(String why) {
        return new EdgeNode(cluster, name, board, asset, new Door.Closed(why));
    }

    public boolean isOpen() {
        return door instanceof Door.Open;
    }
}
