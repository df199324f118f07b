package dev.supercargo.router.nodepool;

import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Taint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Karpenter's NodePools (karpenter.sh/v1): their requirements say what they may start. */
final class KarpenterPools {

    static final String NODE_POOL = "karpenter.sh/nodepool";
    private static final String AWS_ONLY = "aws";

    private KarpenterPools() {}

    /** @param nodes of the cluster, those of other pools included */
    static NodePool read(
            String cluster, GenericKubernetesResource resource, List<SeenNode> nodes, Taints.Tolerance tolerance) {
        String name = resource.getMetadata().getName();
        Map<String, Set<String>> allowed = allowed(resource.get("spec", "template", "spec", "requirements"));
        Set<String> providers = allowed.getOrDefault(Names.PROVIDER, Set.of(provider(resource)));
        Taints taints = Taints.of(name, taints(resource.get("spec", "template", "spec", "taints")), tolerance);
        return new NodePool(
                cluster,
                name,
                Provisioner.KARPENTER,
                providers.stream().sorted().findFirst().orElse(AWS_ONLY),
                allowed.getOrDefault(Names.CAPACITY_TYPE, Set.of()),
                allowed.getOrDefault(Names.INSTANCE_TYPE, Set.of()),
                allowed.getOrDefault(Names.REGION, Set.of()),
                // Only a pool that asks for the label gives it to its nodes.
                allowed.containsKey(Names.PROVIDER)
                        ? Map.of(
                                Names.PROVIDER,
                                providers.stream().sorted().findFirst().orElseThrow())
                        : Map.of(),
                taints.toTolerate(),
                Hardware.of(nodes.stream()
                        .filter(node -> node.label(NODE_POOL).equals(name))
                        .toList()),
                taints.door());
    }

    /** The class of its nodes tells the cloud: {@code EC2NodeClass}, {@code AKSNodeClass}, {@code GCENodeClass}. */
    private static String provider(GenericKubernetesResource resource) {
        String kind = Objects.requireNonNullElse(
                resource.<String>get("spec", "template", "spec", "nodeClassRef", "kind"), "");
        return switch (kind) {
            case "AKSNodeClass" -> "azure";
            case "GCENodeClass" -> "gcp";
            default -> AWS_ONLY;
        };
    }

    private static Map<String, Set<String>> allowed(Object requirements) {
        Map<String, Set<String>> allowed = new HashMap<>();
        for (Map<?, ?> requirement : mappings(requirements)) {
            if ("In".equals(requirement.get("operator")) && requirement.get("values") instanceof List<?> values) {
                allowed.put(
                        String.valueOf(requirement.get("key")),
                        values.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet()));
            }
        }
        return allowed;
    }

    private static List<Taint> taints(Object taints) {
        return mappings(taints).stream()
                .map(taint ->
                        new Taint(String.valueOf(taint.get("effect")), String.valueOf(taint.get("key")), null, null))
                .toList();
    }

    private static List<Map<?, ?>> mappings(Object list) {
        return list instanceof List<?> items
                ? items.stream()
                        .<Map<?, ?>>mapMulti((item, into) -> {
                            if (item instanceof Map<?, ?> mapping) {
                                into.accept(mapping);
                            }
                        })
                        .toList()
                : List.of();
    }
}
