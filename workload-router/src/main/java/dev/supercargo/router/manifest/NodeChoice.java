package dev.supercargo.router.manifest;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.AffinityBuilder;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodAffinity;
import io.fabric8.kubernetes.api.model.PodAffinityBuilder;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The nodes that pods may go to.
 *
 * @param labels that a node must carry, each with the one value that is right
 * @param taints further keys to tolerate
 */
public record NodeChoice(SortedMap<String, String> labels, List<String> taints) {

    /** Keys of taints that every job tolerates. Nodes with accelerators are tainted so that nothing else lands there; spot nodes of AKS have a taint of their own. */
    public static final List<String> ALWAYS_TOLERATED = List.of(
            "nvidia.com/gpu",
            "amd.com/gpu",
            "google.com/tpu",
            "aws.amazon.com/neuron",
            "habana.ai/gaudi",
            "kubernetes.azure.com/scalesetpriority");

    public NodeChoice {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        taints = List.copyOf(taints);
    }

    Affinity affinity(AttemptPlan plan) {
        return new AffinityBuilder()
                .withPodAffinity(plan.isGang() ? beside(plan) : null)
                .withNewNodeAffinity()
                .withNewRequiredDuringSchedulingIgnoredDuringExecution()
                .addNewNodeSelectorTerm()
                .withMatchExpressions(labels.entrySet().stream()
                        .map(label -> new NodeSelectorRequirement(label.getKey(), "In", List.of(label.getValue())))
                        .toList())
                .endNodeSelectorTerm()
                .endRequiredDuringSchedulingIgnoredDuringExecution()
                .endNodeAffinity()
                .build();
    }

    /** Gradients between zones are slow, and clouds charge for them; but late is worse, and own machines know no zones. */
    private static PodAffinity beside(AttemptPlan plan) {
        return new PodAffinityBuilder()
                .addNewPreferredDuringSchedulingIgnoredDuringExecution()
                .withWeight(100)
                .withNewPodAffinityTerm()
                .withTopologyKey(Names.ZONE)
                .withNewLabelSelector()
                .withMatchLabels(Map.of(Names.WORKLOAD, plan.name()))
                .endLabelSelector()
                .endPodAffinityTerm()
                .endPreferredDuringSchedulingIgnoredDuringExecution()
                .build();
    }

    List<Toleration> tolerations() {
        return Stream.concat(ALWAYS_TOLERATED.stream(), taints.stream().sorted())
                .distinct()
                .map(key -> new Toleration("NoSchedule", key, "Exists", null, null))
                .toList();
    }
}
