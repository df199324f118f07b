package dev.supercargo.simulator.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Quantities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a pod's specification must satisfy. */
final class PodRules {

    private static final Set<String> OPERATORS = Set.of("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt");
    private static final Set<String> EFFECTS = Set.of("", "NoSchedule", "PreferNoSchedule", "NoExecute");

    private PodRules() {}

    static List<Cause> violations(JsonNode spec, String path) {
        List<Cause> causes = new ArrayList<>();
        if (spec.path("containers").isEmpty()) {
            causes.add(Cause.required(path + ".containers", ""));
        }
        int index = 0;
        for (JsonNode container : spec.path("containers")) {
            container(container, path + ".containers[" + index++ + "]", causes);
        }
        affinity(spec, path, causes);
        index = 0;
        for (JsonNode toleration : spec.path("tolerations")) {
            String effect = toleration.path("effect").asText("");
            if (!EFFECTS.contains(effect)) {
                causes.add(new Cause(
                        path + ".tolerations[" + index + "].effect",
                        "FieldValueNotSupported",
                        "Unsupported value: \"" + effect
                                + "\": supported values: \"NoSchedule\", \"PreferNoSchedule\", \"NoExecute\""));
            }
            index++;
        }
        return causes;
    }

    private static void container(JsonNode container, String path, List<Cause> causes) {
        if (container.path("name").asText("").isEmpty()) {
            causes.add(Cause.required(path + ".name", ""));
        }
        if (container.path("image").asText("").isEmpty()) {
            causes.add(Cause.required(path + ".image", ""));
        }
        JsonNode requests = Json.at(container, "resources", "requests");
        JsonNode limits = Json.at(container, "resources", "limits");
        for (var request : requests.properties()) {
            String name = request.getKey();
            String field = path + ".resources.requests[" + name + "]";
            Optional<BigDecimal> amount = Quantities.parse(request.getValue());
            if (amount.isEmpty() || amount.get().signum() < 0) {
                causes.add(Cause.invalid(
                        field,
                        "\"" + request.getValue().asText() + "\"",
                        "must be a quantity greater than or equal to 0"));
                continue;
            }
            BigDecimal limit = Quantities.orZero(limits.path(name));
            boolean extended = name.contains("/");
            if (extended && Json.isAbsent(limits.path(name))) {
                causes.add(Cause.required(
                        path + ".resources.limits[" + name + "]",
                        "Limit must be set for non overcommitable resources"));
            } else if (extended && limit.compareTo(amount.get()) != 0) {
                causes.add(Cause.invalid(
                        field,
                        "\"" + request.getValue().asText() + "\"",
                        "must be equal to " + name + " limit of " + limit));
            } else if (!extended && limits.has(name) && amount.get().compareTo(limit) > 0) {
                causes.add(Cause.invalid(
                        field,
                        "\"" + request.getValue().asText() + "\"",
                        "must be less than or equal to " + name + " limit of "
                                + limits.path(name).asText()));
            }
            if (extended && amount.get().stripTrailingZeros().scale() > 0) {
                causes.add(Cause.invalid(field, "\"" + request.getValue().asText() + "\"", "must be an integer"));
            }
        }
    }

    private static void affinity(JsonNode spec, String path, List<Cause> causes) {
        String base = path + ".affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution";
        JsonNode required = Json.at(spec, "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution");
        if (required.isObject() && required.path("nodeSelectorTerms").isEmpty()) {
            causes.add(Cause.required(base + ".nodeSelectorTerms", "must have at least one node selector term"));
        }
        for (JsonNode term : required.path("nodeSelectorTerms")) {
            for (JsonNode expression : term.path("matchExpressions")) {
                String operator = expression.path("operator").asText("");
                if (!OPERATORS.contains(operator)) {
                    causes.add(Cause.invalid(
                            base + ".nodeSelectorTerms.matchExpressions.operator",
                            "\"" + operator + "\"",
                            "not a valid selector operator"));
                } else if (operator.endsWith("In") && expression.path("values").isEmpty()) {
                    causes.add(Cause.required(
                            base + ".nodeSelectorTerms.matchExpressions.values",
                            "must be specified when `operator` is 'In' or 'NotIn'"));
                }
            }
        }
    }

    /** A pod's specification stays as it is; images, tolerations and deadlines, which may change, no client here does. */
    static List<Cause> changes(ObjectNode before, ObjectNode after) {
        ObjectNode old = before.path("spec").deepCopy();
        ObjectNode fresh = after.path("spec").deepCopy();
        old.remove("nodeName");
        if (Json.isAbsent(before.path("spec").get("nodeName"))) {
            fresh.remove("nodeName");
        } else {
            old.set("nodeName", before.path("spec").get("nodeName"));
        }
        return old.equals(fresh)
                ? List.of()
                : List.of(new Cause(
                        "spec", "FieldValueForbidden", "Forbidden: pod updates may not change the specification"));
    }
}
