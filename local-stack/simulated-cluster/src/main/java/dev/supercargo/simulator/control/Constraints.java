package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.Json;
import java.util.List;
import java.util.Map;

/** Where a pod may run: its node selector, its required node affinity and the taints it tolerates. */
final class Constraints {

    private Constraints() {}

    /** Whether a node with these labels is one the pod asks for. */
    static boolean selects(JsonNode pod, Map<String, String> labels, String nodeName) {
        JsonNode spec = pod.path("spec");
        for (var wanted : spec.path("nodeSelector").properties()) {
            if (!wanted.getValue().asText().equals(labels.get(wanted.getKey()))) {
                return false;
            }
        }
        JsonNode terms = Json.at(spec, "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution")
                .path("nodeSelectorTerms");
        return terms.isEmpty() || Json.stream(terms).anyMatch(term -> matches(term, labels, nodeName));
    }

    private static boolean matches(JsonNode term, Map<String, String> labels, String nodeName) {
        return Json.stream(term.path("matchExpressions")).allMatch(expression -> satisfied(expression, labels))
                && Json.stream(term.path("matchFields"))
                        .allMatch(field -> satisfied(field, Map.of("metadata.name", nodeName)));
    }

    /** One requirement, of a pod or of a NodePool. */
    static boolean satisfied(JsonNode expression, Map<String, String> labels) {
        String value = labels.get(expression.path("key").asText());
        List<String> values = Json.texts(expression.path("values"));
        return switch (expression.path("operator").asText()) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            case "Gt" -> value != null && number(value) > number(values.getFirst());
            case "Lt" -> value != null && number(value) < number(values.getFirst());
            default -> false;
        };
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Whether the pod tolerates all taints that keep pods off a node. */
    static boolean tolerates(JsonNode pod, JsonNode taints) {
        return Json.stream(taints)
                .filter(taint -> !taint.path("effect").asText().equals("PreferNoSchedule"))
                .allMatch(taint -> Json.stream(Json.at(pod, "spec", "tolerations"))
                        .anyMatch(toleration -> covers(toleration, taint)));
    }

    private static boolean covers(JsonNode toleration, JsonNode taint) {
        String effect = toleration.path("effect").asText("");
        String key = toleration.path("key").asText("");
        boolean exists = toleration.path("operator").asText("Equal").equals("Exists");
        boolean sameEffect =
                effect.isEmpty() || effect.equals(taint.path("effect").asText());
        boolean sameKey = key.isEmpty() ? exists : key.equals(taint.path("key").asText());
        return sameEffect
                && sameKey
                && (exists
                        || toleration
                                .path("value")
                                .asText("")
                                .equals(taint.path("value").asText("")));
    }
}
