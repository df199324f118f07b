package dev.supercargo.router.nodepool;

import dev.supercargo.router.manifest.NodeChoice;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Taint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the taints of nodes mean for jobs: some say only what the node has, some that it is going, and every other one that
 * it is kept for somebody else.
 *
 * @param where for people, such as {@code node gpu-1}
 * @param keys of the taints that keep pods away, tolerated or not
 */
record Taints(String where, List<Taint> keys, Tolerance tolerance) {

    /** The node goes, or is not there yet. */
    private static final Set<String> LEAVING = Set.of(
            "karpenter.sh/disrupted",
            "karpenter.sh/disruption",
            "karpenter.sh/unregistered",
            "node.kubernetes.io/unschedulable",
            "node.kubernetes.io/not-ready",
            "node.kubernetes.io/unreachable",
            "node.kubernetes.io/out-of-service",
            "node.cloudprovider.kubernetes.io/uninitialized",
            "node.cloudprovider.kubernetes.io/shutdown",
            "ToBeDeletedByClusterAutoscaler",
            "remediator.aks.microsoft.com/unschedulable",
            "cloud.google.com/impending-node-termination");

    /** AWS's node termination handler: {@code spot-itn}, {@code rebalance-recommendation}, … */
    private static final String TERMINATION_HANDLER = "aws-node-termination-handler/";

    /** Keys of taints that jobs are told to tolerate. */
    record Tolerance(Set<String> configured) {
        Tolerance {
            configured = Set.copyOf(configured);
        }
    }

    static Taints of(Node node, Tolerance tolerance) {
        List<Taint> taints = Optional.ofNullable(node.getSpec())
                .map(spec -> spec.getTaints())
                .orElse(List.of());
        return new Taints("node " + node.getMetadata().getName(), keepingAway(taints), tolerance);
    }

    /** Those of a NodePool, which all its nodes will have. */
    static Taints of(String pool, List<Taint> taints, Tolerance tolerance) {
        return new Taints("node pool " + pool, keepingAway(taints), tolerance);
    }

    Door door() {
        return keys.stream()
                .map(taint -> meaning(taint.getKey()))
                .flatMap(Optional::stream)
                .findFirst()
                .<Door>map(Door.Closed::new)
                .orElseGet(Door.Open::new);
    }

    /** Keys that a job must tolerate because somebody configured so. */
    List<String> toTolerate() {
        return keys.stream()
                .map(Taint::getKey)
                .filter(tolerance.configured()::contains)
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<String> meaning(String key) {
        if (LEAVING.contains(key) || key.startsWith(TERMINATION_HANDLER)) {
            return Optional.of(where + " is leaving (" + key + ")");
        }
        return NodeChoice.ALWAYS_TOLERATED.contains(key)
                        || tolerance.configured().contains(key)
                ? Optional.empty()
                : Optional.of(where + " is kept for others by the taint " + key
                        + "; router.clusters.tolerate opens it to jobs");
    }

    private static List<Taint> keepingAway(List<Taint> taints) {
        return taints.stream()
                .filter(taint -> !Objects.equals("PreferNoSchedule", taint.getEffect()))
                .toList();
    }
}
