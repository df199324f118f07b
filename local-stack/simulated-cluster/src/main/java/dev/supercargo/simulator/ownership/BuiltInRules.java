package dev.supercargo.simulator.ownership;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The structure of Kubernetes' own kinds, by the names of fields: in the kinds served here a name means the same
 * structure wherever it stands. Source: the list and map markers in k8s.io/api v0.34.
 */
record BuiltInRules(String name) implements MergeRules {

    static final BuiltInRules ROOT = new BuiltInRules("");

    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("containers", List.of("name")),
            Map.entry("initContainers", List.of("name")),
            Map.entry("ephemeralContainers", List.of("name")),
            Map.entry("env", List.of("name")),
            Map.entry("volumes", List.of("name")),
            Map.entry("volumeMounts", List.of("mountPath")),
            Map.entry("volumeDevices", List.of("devicePath")),
            Map.entry("imagePullSecrets", List.of("name")),
            Map.entry("schedulingGates", List.of("name")),
            Map.entry("resourceClaims", List.of("name")),
            Map.entry("claims", List.of("name")),
            Map.entry("secrets", List.of("name")),
            Map.entry("hostAliases", List.of("ip")),
            Map.entry("podIPs", List.of("ip")),
            Map.entry("hostIPs", List.of("ip")),
            Map.entry("topologySpreadConstraints", List.of("topologyKey", "whenUnsatisfiable")),
            Map.entry("conditions", List.of("type")),
            Map.entry("addresses", List.of("type")),
            Map.entry("ownerReferences", List.of("uid")));

    private static final Set<String> SETS = Set.of("finalizers", "values");
    private static final Set<String> ATOMIC_MAPS = Set.of(
            "nodeSelector",
            "requiredDuringSchedulingIgnoredDuringExecution",
            "fieldRef",
            "resourceFieldRef",
            "secretKeyRef",
            "configMapKeyRef",
            "involvedObject");

    @Override
    public MergeRules field(String field) {
        return new BuiltInRules(field);
    }

    @Override
    public MergeRules item() {
        return ROOT;
    }

    @Override
    public Structure structure(JsonNode value) {
        if (value.isObject()) {
            // A label selector is one value; the selector of a Service is a map of labels.
            boolean labelSelector = value.has("matchLabels") || value.has("matchExpressions");
            return ATOMIC_MAPS.contains(name) || labelSelector ? Structure.ATOMIC : Structure.GRANULAR;
        }
        if (!value.isArray()) {
            return Structure.ATOMIC;
        }
        List<String> keys = name.equals("ports") ? portKeys(value) : KEYS.getOrDefault(name, List.of());
        if (!keys.isEmpty() && Json.stream(value).allMatch(item -> item.has(keys.getFirst()))) {
            return new Structure.Keyed(keys);
        }
        return SETS.contains(name) ? Structure.SET : Structure.ATOMIC;
    }

    private static List<String> portKeys(JsonNode ports) {
        return ports.path(0).has("containerPort") ? List.of("containerPort", "protocol") : List.of("port", "protocol");
    }
}
