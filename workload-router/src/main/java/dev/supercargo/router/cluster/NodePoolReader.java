package dev.supercargo.router.cluster;

import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads node pools from what a cluster lists. Pure. */
final class NodePoolReader {

    private NodePoolReader() {}

    /** A Karpenter NodePool (karpenter.sh/v1): its requirements say what it may start. */
    static NodePool karpenter(String cluster, GenericKubernetesResource resource) {
        Map<String, Set<String>> allowed = new HashMap<>();
        Object requirements = resource.get("spec", "template", "spec", "requirements");
        if (requirements instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> requirement && "In".equals(requirement.get("operator"))) {
                    allowed.put(String.valueOf(requirement.get("key")), texts(requirement.get("values")));
                }
            }
        }
        Set<String> providers = allowed.getOrDefault(Names.PROVIDER, Set.of("aws"));
        return new NodePool(
                cluster,
                resource.getMetadata().getName(),
                providers.iterator().next(),
                allowed.getOrDefault(Names.CAPACITY_TYPE, Set.of()),
                allowed.getOrDefault(Names.INSTANCE_TYPE, Set.of()),
                allowed.getOrDefault(Names.REGION, Set.of()),
                "");
    }

    /** Nodes that are simply there and say that they are owned: by asset label, or else by their name. */
    static List<NodePool> owned(String cluster, List<Node> nodes) {
        Map<String, NodePool> pools = new HashMap<>();
        for (Node node : nodes) {
            Map<String, String> labels = node.getMetadata().getLabels() == null
                    ? Map.of()
                    : node.getMetadata().getLabels();
            if (!"local".equals(labels.get(Names.PROVIDER)) && !labels.containsKey(Names.ASSET)) {
                continue;
            }
            boolean labelled = labels.containsKey(Names.ASSET);
            String asset =
                    labelled ? labels.get(Names.ASSET) : node.getMetadata().getName();
            pools.putIfAbsent(
                    asset,
                    new NodePool(
                            cluster,
                            asset,
                            "local",
                            Set.of("on-prem"),
                            Set.of(asset),
                            Set.of(),
                            labelled ? Names.ASSET : Names.HOSTNAME));
        }
        return new ArrayList<>(pools.values());
    }

    private static Set<String> texts(Object values) {
        return values instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(java.util.stream.Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
