package dev.supercargo.router.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.placement.Market;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The one patch that sends a suspended Job to its place: node affinity, tolerations and {@code suspend: false} together,
 * so that no pod can ever start elsewhere. While a Job has never run, Kubernetes lets these fields of its template change
 * (KEP-2926). Pure.
 */
final class Release {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Release() {}

    /** A JSON merge patch. */
    static String patch(PlaceRef place, NodePool pool) {
        List<Map<String, Object>> expressions = new ArrayList<>();
        if (pool.nodeLabel().isEmpty()) {
            expressions.add(in(Names.INSTANCE_TYPE, place.instanceType()));
            expressions.add(in(Names.CAPACITY_TYPE, Inventory.capacityType(Market.valueOf(place.market()))));
            expressions.add(in(Names.REGION, place.region()));
            expressions.add(in(Names.PROVIDER, place.provider()));
        } else {
            expressions.add(in(pool.nodeLabel(), pool.name()));
        }
        Map<String, Object> affinity = Map.of(
                "nodeAffinity",
                Map.of(
                        "requiredDuringSchedulingIgnoredDuringExecution",
                        Map.of("nodeSelectorTerms", List.of(Map.of("matchExpressions", expressions)))));
        // Accelerator nodes are tainted so that nothing else lands there; spot nodes of AKS carry a taint of their own.
        List<Map<String, String>> tolerations = List.of(
                tolerate("nvidia.com/gpu"),
                tolerate("amd.com/gpu"),
                tolerate("google.com/tpu"),
                tolerate("kubernetes.azure.com/scalesetpriority"));
        Map<String, Object> patch = Map.of(
                "spec",
                Map.of(
                        "suspend",
                        false,
                        "template",
                        Map.of("spec", Map.of("affinity", affinity, "tolerations", tolerations))));
        try {
            return JSON.writeValueAsString(patch);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts always serialises", e);
        }
    }

    private static Map<String, Object> in(String key, String value) {
        return Map.of("key", key, "operator", "In", "values", List.of(value));
    }

    private static Map<String, String> tolerate(String key) {
        return Map.of("key", key, "operator", "Exists", "effect", "NoSchedule");
    }
}
