package dev.supercargo.router.nodepool;

import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the nodes of a pool have that are there and take pods; a pool that can grow may have none.
 *
 * @param nodes names
 * @param acceleratorId canonical; unknown with the reason, such as nodes that differ
 * @param accelerators on all nodes together that pods can ask for
 */
public record Hardware(Set<String> nodes, Measured<String> acceleratorId, int accelerators) {

    /** Of a pool without nodes. */
    static Hardware none() {
        return new Hardware(Set.of(), Measured.unknown("no node is there"), 0);
    }

    static Hardware of(List<SeenNode> nodes) {
        List<SeenNode> usable =
                nodes.stream().filter(node -> node.door() instanceof Door.Open).toList();
        Set<Measured<String>> ids =
                usable.stream().map(SeenNode::acceleratorId).collect(Collectors.toUnmodifiableSet());
        Optional<Measured<String>> same = ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
        return new Hardware(
                usable.stream().map(SeenNode::name).collect(Collectors.toCollection(TreeSet::new)),
                same.orElseGet(() -> Measured.unknown(
                        usable.isEmpty() ? "no node is there" : "its nodes have different accelerators")),
                usable.stream().mapToInt(SeenNode::accelerators).sum());
    }
}
