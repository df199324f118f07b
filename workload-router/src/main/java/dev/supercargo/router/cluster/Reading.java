package dev.supercargo.router.cluster;

import dev.supercargo.router.manifest.ClusterApis;
import dev.supercargo.router.nodepool.EdgeNode;
import dev.supercargo.router.nodepool.NodePool;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is known of a cluster.
 *
 * @param apis that it served when it last answered
 * @param pools that it had when it last answered; closed while it does not
 * @param boards at the edge, likewise
 */
record Reading(ClusterHealth health, ClusterApis apis, List<NodePool> pools, List<EdgeNode> boards) {

    /** Of a cluster that was never read. */
    static final Reading NOTHING =
            new Reading(new ClusterHealth.Unread(), new ClusterApis(Set.of()), List.of(), List.of());

    Reading {
        pools = List.copyOf(pools);
        boards = List.copyOf(boards);
    }

    static Reading of(ClusterApis apis, List<NodePool> pools, List<EdgeNode> boards) {
        return new Reading(new ClusterHealth.Answers(), apis, pools, boards);
    }

    /** The cluster of {@code name} did not answer now. */
    Reading silent(String name, Instant now, String why) {
        Instant since = health instanceof ClusterHealth.Silent(Instant first, String earlier) ? first : now;
        return new Reading(
                new ClusterHealth.Silent(since, why),
                apis,
                pools.stream()
                        .map(pool -> pool.closed("cluster " + name + " does not answer: " + why))
                        .toList(),
                boards.stream()
                        .map(board -> board.closed("cluster " + name + " does not answer: " + why))
                        .toList());
    }

    /** What decisions see of it: which pools offer what, and whether they are open. */
    List<NodePool> reach() {
        return pools.stream().map(NodePool::whateverItsHardware).toList();
    }
}
