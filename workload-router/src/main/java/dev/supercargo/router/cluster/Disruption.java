package dev.supercargo.router.cluster;

import dev.supercargo.router.job.Loss;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.util.Optional;

/** How Kubernetes took a pod away: the reason of its condition {@code DisruptionTarget}. */
enum Disruption {
    /** By the eviction API: Karpenter, a node termination handler or a person empties the node. */
    DRAINED("the node is being emptied"),
    /** By a taint of the node, such as a provider's notice or an unreachable kubelet. */
    TAINTED("its node got a taint that the pod does not tolerate"),
    /** By the kubelet: the machine is shutting down, as spot machines of GKE and AKS do. */
    SHUT_DOWN("its node shut down"),
    /** Found dead: its node went without a word. */
    NODE_GONE("its node is gone"),
    /** By the scheduler, for a pod of higher priority. */
    OUTRANKED("a pod of higher priority took its node"),
    /** By something that this version does not know. */
    OTHER("it was evicted");

    private final String words;

    Disruption(String words) {
        this.words = words;
    }

    static Disruption of(PodCondition disruptionTarget) {
        return switch (Optional.ofNullable(disruptionTarget.getReason()).orElse("")) {
            case "EvictionByEvictionAPI" -> DRAINED;
            case "DeletionByTaintManager" -> TAINTED;
            case "TerminationByKubelet" -> SHUT_DOWN;
            case "DeletionByPodGC" -> NODE_GONE;
            case "PreemptionByScheduler" -> OUTRANKED;
            default -> OTHER;
        };
    }

    /** What it means where the job is: only spot capacity is reclaimed. */
    Loss on(String market) {
        boolean spot = market.equals("SPOT");
        return switch (this) {
            case DRAINED -> spot ? Loss.SPOT_RECLAIMED : Loss.EVICTED;
            case TAINTED, SHUT_DOWN -> spot ? Loss.SPOT_RECLAIMED : Loss.NODE_LOST;
            case NODE_GONE -> Loss.NODE_LOST;
            case OUTRANKED, OTHER -> Loss.EVICTED;
        };
    }

    /** Part of a sentence. */
    String inWords() {
        return words;
    }
}
